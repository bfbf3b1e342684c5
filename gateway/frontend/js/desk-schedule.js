/*
 * The calendar to drag in, put in the place of the table of days. It shows what the table holds: the server has chosen the days, and
 * its links go on. Times are the events' own clocks, so the calendar itself knows no zone.
 */
import './desk-moving.js';
import {open} from './desk-dialog.js';

const place = document.getElementById('kalender');
const narrow = matchMedia('(max-width: 44rem)');

/** Holidays and school breaks: there to be seen, not to be moved. */
function daysOff() {
  return [...place.querySelectorAll('[data-table] .day-off')].map(word => ({
    title: word.textContent,
    start: word.closest('td').querySelector('time').dateTime,
    allDay: true,
    editable: false,
    className: `entry ${word.className}`,
  }));
}

/** Clock and name; the state in words wherever the colour alone would say it. */
function words(row, link) {
  const said = `${row.querySelector('.clock').textContent} ${link.textContent}`;
  return row.dataset.tone === 'green' ? said : `${said} (${row.querySelector('.state').textContent})`;
}

function events() {
  const once = new Map();
  for (const row of place.querySelectorAll('[data-table] li[data-id]')) {
    const link = row.querySelector('.name');
    once.set(row.dataset.id, {
      id: row.dataset.id,
      title: words(row, link),
      url: link.href,
      start: row.dataset.starts,
      end: row.dataset.ends,
      editable: row.dataset.movable === 'true',
      className: `entry tone-${row.dataset.tone ?? 'plain'}`,
      extendedProps: {move: row.dataset.move},
    });
  }
  return [...once.values()];
}

/** 2026-12-09T09:30, as the addresses have it. */
const clock = text => text.slice(0, 16);

function move(info) {
  if (info.event.allDay) {
    info.revert();
    return;
  }
  const address = new URL(info.event.extendedProps.move, location.href);
  address.searchParams.set('borjar', clock(info.event.startStr));
  address.searchParams.set('slutar', clock(info.event.endStr || info.oldEvent.endStr));
  address.searchParams.set('till', place.dataset.back);
  open(address.href, () => info.revert());
}

/** A new event on what was marked; a whole day means its morning. */
function begin(info) {
  const address = new URL('/arrangor/traffar/ny', location.href);
  address.searchParams.set('borjar', info.allDay ? `${info.startStr}T09:00` : clock(info.startStr));
  address.searchParams.set('slutar', info.allDay ? `${info.startStr}T12:00` : clock(info.endStr));
  location.assign(address);
}

async function draw() {
  const off = daysOff();
  const {Calendar, dayGrid, timeGrid, interaction, theme, sv} = await import('./fullcalendar.js');
  const calendar = new Calendar(place.querySelector('[data-calendar]'), {
    plugins: [dayGrid, timeGrid, interaction, theme],
    locales: [sv],
    locale: place.dataset.language === 'sv' ? 'sv' : 'en-gb',
    timeZone: 'UTC',
    firstDay: 1,
    initialView: place.dataset.view,
    initialDate: place.dataset.date,
    headerToolbar: false,
    weekNumbers: true,
    weekNumberCalculation: 'ISO',
    height: 'auto',
    allDaySlot: off.length > 0,
    allDayText: '',
    slotMinTime: '07:00',
    slotMaxTime: '21:00',
    displayEventTime: false,
    eventDisplay: 'block',
    fixedWeekCount: false,
    dayMaxEvents: false,
    selectable: true,
    selectMirror: true,
    snapDuration: '00:15',
    slotEventOverlap: false,
    events: [...off, ...events()],
    eventDrop: move,
    eventResize: move,
    select: begin,
  });
  place.querySelector('[data-calendar]').hidden = false;
  place.querySelector('[data-scripts]').hidden = false;
  calendar.render();
  place.dataset.drawn = 'true';
  // The table has a "Flytta…" for every event: for the keyboard, and for whoever reads rather than looks.
  const asTable = place.querySelector('[data-as-table]');
  asTable.addEventListener('click', () => {
    const table = asTable.getAttribute('aria-pressed') !== 'true';
    asTable.setAttribute('aria-pressed', String(table));
    place.querySelector('[data-calendar]').hidden = table;
    if (table) delete place.dataset.drawn;
    else place.dataset.drawn = 'true';
  });
}

/* On a narrow screen, and for whoever prints, the days stand below each other: there is nowhere to drag to. */
if (place && !narrow.matches) draw();

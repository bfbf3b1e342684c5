/* The parts of FullCalendar in use, put into one file by the build. */
export {Calendar} from 'fullcalendar';
export {default as dayGrid} from 'fullcalendar/daygrid';
export {default as interaction} from 'fullcalendar/interaction';
export {default as sv} from 'fullcalendar/locales/sv';
export {default as theme} from 'fullcalendar/themes/classic';
export {default as timeGrid} from 'fullcalendar/timegrid';

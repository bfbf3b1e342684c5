-- the one mail about several moves stands in the log of each event that it told of
create index delivery_of_changeover on delivery (delivery_id) where purpose = 'events-moved';

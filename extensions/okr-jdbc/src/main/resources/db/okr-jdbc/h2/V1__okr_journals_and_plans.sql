-- Journals: one row an entry, numbered from 1 without a gap in the order of appending.
create table if not exists okr_journal (
  tenant varchar(200) not null primary key,
  entries bigint not null
);

create table if not exists okr_entry (
  tenant varchar(200) not null,
  position_no bigint not null,
  id varchar(200) not null,
  recorded_seconds bigint not null, -- since 1970-01-01T00:00:00Z, with the nanoseconds beside
  recorded_nanos int not null,
  content clob not null, -- the entry as it was written, a JSON object
  primary key (tenant, position_no),
  constraint okr_entry_once unique (tenant, id)
);

-- Plans: every version; a large one in several parts.
create table if not exists okr_plan (
  tenant varchar(200) not null,
  id varchar(200) not null,
  version_no int not null,
  part_no int not null,
  content clob not null, -- a line of a plan history, a JSON object
  primary key (tenant, id, version_no, part_no)
);

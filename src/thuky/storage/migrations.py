"""The whole schema of an office file, as a list read top to bottom: what is here is what the file holds.

Every table has one writer, the `store.py` of the feature named in the comment above it. Tables are STRICT, ids are never used
twice, dates are ISO text in local time, money is whole đồng. Times are `HH:MM`. Nothing here is ever edited once released:
a change is a new entry at the end.
"""

from thuky.storage.migration import Migration

FIRST = """
-- storage: undo, redo and history in one log; attachments' bytes
CREATE TABLE change(id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL DEFAULT '',
  conference_id INTEGER, undone INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE change_row(id INTEGER PRIMARY KEY AUTOINCREMENT, change_id INTEGER NOT NULL, tbl TEXT NOT NULL,
  row_id INTEGER NOT NULL, before TEXT, after TEXT) STRICT;
CREATE INDEX change_row_change ON change_row(change_id);
CREATE TABLE content(sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE attachment(id INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, owner_id INTEGER NOT NULL,
  name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;

-- office
CREATE TABLE issuing_body(id INTEGER PRIMARY KEY AUTOINCREMENT, parent TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '',
  abbreviation TEXT NOT NULL DEFAULT '', layout TEXT NOT NULL DEFAULT 'civil', place TEXT NOT NULL DEFAULT '',
  filing TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE signer(id INTEGER PRIMARY KEY AUTOINCREMENT, issuing_body_id INTEGER NOT NULL REFERENCES issuing_body(id) ON DELETE CASCADE,
  authority TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', post TEXT NOT NULL DEFAULT '',
  rank TEXT NOT NULL DEFAULT '', full_name TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX signer_issuing_body ON signer(issuing_body_id);
CREATE TABLE unit(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL DEFAULT '', short_name TEXT NOT NULL DEFAULT '',
  force TEXT NOT NULL DEFAULT 'civil', contact TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '', delivery TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  sort INTEGER NOT NULL DEFAULT 0, search TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE unit_group(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE unit_group_member(id INTEGER PRIMARY KEY AUTOINCREMENT,
  group_id INTEGER NOT NULL REFERENCES unit_group(id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE CASCADE, UNIQUE(group_id, unit_id)) STRICT;
CREATE INDEX unit_group_member_unit ON unit_group_member(unit_id);
CREATE TABLE person(id INTEGER PRIMARY KEY AUTOINCREMENT, full_name TEXT NOT NULL DEFAULT '', sort_name TEXT NOT NULL DEFAULT '',
  birth TEXT NOT NULL DEFAULT '', sex TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', rank TEXT NOT NULL DEFAULT '',
  position TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '', no_salary INTEGER NOT NULL DEFAULT 0,
  name_key TEXT NOT NULL DEFAULT '', search TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX person_search ON person(search);
CREATE TABLE standing_sentence(id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE, text TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE own_field(id INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL, key TEXT NOT NULL, heading TEXT NOT NULL DEFAULT '',
  sort INTEGER NOT NULL DEFAULT 0) STRICT;

-- conferences
CREATE TABLE conference(id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL DEFAULT '', short_title TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '', period_text TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'khac',
  state TEXT NOT NULL DEFAULT 'preparing', issuing_body_id INTEGER REFERENCES issuing_body(id) ON DELETE SET NULL,
  awarding_body_id INTEGER REFERENCES issuing_body(id) ON DELETE SET NULL,
  standing_body_id INTEGER REFERENCES issuing_body(id) ON DELETE SET NULL, standing_body TEXT NOT NULL DEFAULT '',
  chair TEXT NOT NULL DEFAULT '', chair_counted INTEGER, held_on TEXT NOT NULL DEFAULT '', held_until TEXT NOT NULL DEFAULT '',
  held_at TEXT NOT NULL DEFAULT '', welcome_at TEXT NOT NULL DEFAULT '', minutes INTEGER, held_text TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '', dress TEXT NOT NULL DEFAULT '', total_attendees INTEGER, award_scope TEXT NOT NULL DEFAULT '',
  award_by TEXT NOT NULL DEFAULT '', award_form TEXT NOT NULL DEFAULT 'Giấy khen', budget_source TEXT NOT NULL DEFAULT '',
  banner TEXT NOT NULL DEFAULT '', replaces_invitation INTEGER NOT NULL DEFAULT 0, closing TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '', contact_phone TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE section(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  level INTEGER NOT NULL DEFAULT 1, heading TEXT NOT NULL DEFAULT '', code TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX section_conference ON section(conference_id);
CREATE TABLE paragraph(id INTEGER PRIMARY KEY AUTOINCREMENT, section_id INTEGER NOT NULL REFERENCES section(id) ON DELETE CASCADE,
  level INTEGER NOT NULL DEFAULT 0, text TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX paragraph_section ON paragraph(section_id);
CREATE TABLE recipient(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '', copies INTEGER NOT NULL DEFAULT 1, delivery TEXT NOT NULL DEFAULT '', sent_on TEXT NOT NULL DEFAULT '',
  received_by TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX recipient_conference ON recipient(conference_id);
CREATE TABLE deadline(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  date TEXT NOT NULL DEFAULT '', what TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX deadline_conference ON deadline(conference_id);
CREATE TABLE registered_paper(id INTEGER PRIMARY KEY AUTOINCREMENT,
  conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE, code TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT '', issuing_body_id INTEGER REFERENCES issuing_body(id) ON DELETE SET NULL,
  signer_id INTEGER REFERENCES signer(id) ON DELETE SET NULL, number TEXT NOT NULL DEFAULT '', symbol TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'draft', draft_no INTEGER NOT NULL DEFAULT 1,
  copies INTEGER NOT NULL DEFAULT 1, recipients TEXT NOT NULL DEFAULT '', sent_on TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX registered_paper_conference ON registered_paper(conference_id);

-- attendees
CREATE TABLE delegation(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '', quota INTEGER NOT NULL DEFAULT 1, summons TEXT NOT NULL DEFAULT 'summoned',
  invitation TEXT NOT NULL DEFAULT 'plan', note TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX delegation_conference ON delegation(conference_id);
CREATE TABLE delegation_unit(id INTEGER PRIMARY KEY AUTOINCREMENT,
  delegation_id INTEGER NOT NULL REFERENCES delegation(id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE CASCADE, quota INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE INDEX delegation_unit_delegation ON delegation_unit(delegation_id);
CREATE INDEX delegation_unit_unit ON delegation_unit(unit_id);
CREATE TABLE attendee(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  delegation_id INTEGER REFERENCES delegation(id) ON DELETE SET NULL, person_id INTEGER REFERENCES person(id) ON DELETE SET NULL,
  unit_id INTEGER REFERENCES unit(id) ON DELETE SET NULL, salutation TEXT NOT NULL DEFAULT '', full_name TEXT NOT NULL DEFAULT '',
  rank TEXT NOT NULL DEFAULT '', position TEXT NOT NULL DEFAULT '', committee_post TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '', role TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', introduction TEXT NOT NULL DEFAULT '',
  sex TEXT NOT NULL DEFAULT '', birth TEXT NOT NULL DEFAULT '', no_salary INTEGER NOT NULL DEFAULT 0,
  reply TEXT NOT NULL DEFAULT '', reply_note TEXT NOT NULL DEFAULT '', checked_in TEXT NOT NULL DEFAULT '',
  absence TEXT NOT NULL DEFAULT '', stands_for INTEGER REFERENCES attendee(id) ON DELETE SET NULL, note TEXT NOT NULL DEFAULT '',
  extra TEXT NOT NULL DEFAULT '{}', sort INTEGER NOT NULL DEFAULT 0, name_key TEXT NOT NULL DEFAULT '',
  search TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX attendee_conference ON attendee(conference_id, name_key);
CREATE INDEX attendee_delegation ON attendee(delegation_id);
CREATE INDEX attendee_person ON attendee(person_id);
CREATE INDEX attendee_unit ON attendee(unit_id);
CREATE INDEX attendee_stands_for ON attendee(stands_for);

-- agenda
CREATE TABLE agenda_item(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  title TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT '', start TEXT NOT NULL DEFAULT '', minutes INTEGER,
  presenter TEXT NOT NULL DEFAULT '', presenter_id INTEGER REFERENCES attendee(id) ON DELETE SET NULL,
  conditional INTEGER NOT NULL DEFAULT 0, decided TEXT NOT NULL DEFAULT '', preparation TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX agenda_item_conference ON agenda_item(conference_id);
CREATE INDEX agenda_item_presenter ON agenda_item(presenter_id);

-- speakers
CREATE TABLE speech(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'paper', units TEXT NOT NULL DEFAULT '', rest_of TEXT NOT NULL DEFAULT '', topic TEXT NOT NULL DEFAULT '',
  mode TEXT NOT NULL DEFAULT 'submit', presenter TEXT NOT NULL DEFAULT '',
  attendee_id INTEGER REFERENCES attendee(id) ON DELETE SET NULL, due TEXT NOT NULL DEFAULT '', extended_to TEXT NOT NULL DEFAULT '',
  received_on TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'waiting', minutes INTEGER, speaking_order INTEGER,
  sets INTEGER, comment TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX speech_conference ON speech(conference_id);
CREATE INDEX speech_attendee ON speech(attendee_id);

-- awards
CREATE TABLE award_quota(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  kind TEXT NOT NULL, form TEXT NOT NULL DEFAULT '', quota INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX award_quota_conference ON award_quota(conference_id);
CREATE TABLE award_criterion(id INTEGER PRIMARY KEY AUTOINCREMENT,
  conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE, kind TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX award_criterion_conference ON award_criterion(conference_id);
CREATE TABLE award(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'individual', name TEXT NOT NULL DEFAULT '', attendee_id INTEGER REFERENCES attendee(id) ON DELETE SET NULL,
  salutation TEXT NOT NULL DEFAULT '', rank TEXT NOT NULL DEFAULT '', position TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
  form TEXT NOT NULL DEFAULT '', criteria TEXT NOT NULL DEFAULT '', merit TEXT NOT NULL DEFAULT '',
  has_request INTEGER NOT NULL DEFAULT 0, has_report INTEGER NOT NULL DEFAULT 0, has_minutes INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'nominated', decision_id INTEGER REFERENCES registered_paper(id) ON DELETE SET NULL, number INTEGER,
  receiver_id INTEGER REFERENCES attendee(id) ON DELETE SET NULL, received_by TEXT NOT NULL DEFAULT '', batch INTEGER,
  note TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX award_conference ON award(conference_id);
CREATE INDEX award_attendee ON award(attendee_id);
CREATE INDEX award_receiver ON award(receiver_id);
CREATE INDEX award_decision ON award(decision_id);

-- seating
CREATE TABLE hall(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX hall_conference ON hall(conference_id);
CREATE TABLE hall_block(id INTEGER PRIMARY KEY AUTOINCREMENT, hall_id INTEGER NOT NULL REFERENCES hall(id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'rows', rows INTEGER NOT NULL DEFAULT 1, seats INTEGER NOT NULL DEFAULT 1,
  aisle_after INTEGER NOT NULL DEFAULT 0, sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX hall_block_hall ON hall_block(hall_id);
CREATE TABLE seat(id INTEGER PRIMARY KEY AUTOINCREMENT, block_id INTEGER NOT NULL REFERENCES hall_block(id) ON DELETE CASCADE,
  row INTEGER NOT NULL, seat INTEGER NOT NULL, attendee_id INTEGER REFERENCES attendee(id) ON DELETE SET NULL,
  locked INTEGER NOT NULL DEFAULT 0, closed INTEGER NOT NULL DEFAULT 0, why TEXT NOT NULL DEFAULT '', UNIQUE(block_id, row, seat)) STRICT;
CREATE INDEX seat_attendee ON seat(attendee_id);

-- tasks
CREATE TABLE task(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'plan', unit TEXT NOT NULL DEFAULT '', with_units TEXT NOT NULL DEFAULT '', what TEXT NOT NULL DEFAULT '',
  due_text TEXT NOT NULL DEFAULT '', due TEXT NOT NULL DEFAULT '', product TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'todo',
  note TEXT NOT NULL DEFAULT '', sort INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX task_conference ON task(conference_id);

-- printing: what was printed, outside undo; no foreign key, for a conference that is undone and redone keeps its prints
CREATE TABLE issued(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL,
  paper TEXT NOT NULL, item TEXT NOT NULL, digest TEXT NOT NULL, at TEXT NOT NULL, how TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX issued_item ON issued(conference_id, paper, item);
"""

SECOND = """
-- office: where the second post of a signer stands (below, above, none), the letters' address line
ALTER TABLE issuing_body ADD COLUMN second_post TEXT NOT NULL DEFAULT 'below';
ALTER TABLE issuing_body ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE issuing_body ADD COLUMN phone TEXT NOT NULL DEFAULT '';
-- office: how a body writes its numbers, where it is not as the program does: /{loai}-{viet_tat}, letters /{viet_tat}-{bo_phan}
ALTER TABLE issuing_body ADD COLUMN symbol_pattern TEXT NOT NULL DEFAULT '';
ALTER TABLE issuing_body ADD COLUMN letter_pattern TEXT NOT NULL DEFAULT '';
CREATE TABLE paper_template(id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '') STRICT;

-- conferences
ALTER TABLE conference ADD COLUMN reply_due TEXT NOT NULL DEFAULT '';
ALTER TABLE section ADD COLUMN facts TEXT NOT NULL DEFAULT '{}';
ALTER TABLE paragraph ADD COLUMN mark TEXT NOT NULL DEFAULT '';
ALTER TABLE paragraph ADD COLUMN form TEXT NOT NULL DEFAULT '';
ALTER TABLE paragraph ADD COLUMN facts TEXT NOT NULL DEFAULT '{}';
ALTER TABLE registered_paper ADD COLUMN urgency TEXT NOT NULL DEFAULT '';
ALTER TABLE registered_paper ADD COLUMN original TEXT NOT NULL DEFAULT '';
ALTER TABLE registered_paper ADD COLUMN corrected_by TEXT NOT NULL DEFAULT '';
ALTER TABLE registered_paper ADD COLUMN draft_on TEXT NOT NULL DEFAULT '';
ALTER TABLE registered_paper ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE registered_paper ADD COLUMN amends TEXT NOT NULL DEFAULT '';
ALTER TABLE registered_paper ADD COLUMN accepted TEXT NOT NULL DEFAULT '';

-- agenda: what the host says
ALTER TABLE agenda_item ADD COLUMN lead TEXT NOT NULL DEFAULT '';

-- awards: the folder's fourth paper, the vote of the meeting
ALTER TABLE award ADD COLUMN has_opinion INTEGER NOT NULL DEFAULT 0;
ALTER TABLE award ADD COLUMN votes INTEGER;
ALTER TABLE award ADD COLUMN vote_note TEXT NOT NULL DEFAULT '';
ALTER TABLE award ADD COLUMN handed_by TEXT NOT NULL DEFAULT '';
-- awards: the meeting that reviews them, what a folder must hold, the blanks that are left
CREATE TABLE award_review(id INTEGER PRIMARY KEY AUTOINCREMENT,
  conference_id INTEGER NOT NULL UNIQUE REFERENCES conference(id) ON DELETE CASCADE, met_on TEXT NOT NULL DEFAULT '',
  begins TEXT NOT NULL DEFAULT '', ends TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', members INTEGER, present INTEGER,
  absent TEXT NOT NULL DEFAULT '', chair TEXT NOT NULL DEFAULT '', secretary TEXT NOT NULL DEFAULT '',
  opinion_needed INTEGER NOT NULL DEFAULT 0, blanks_spoilt INTEGER, blanks_left INTEGER) STRICT;

-- owed: what each unit owes, and the calls about it
CREATE TABLE unit_due(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE CASCADE, what TEXT NOT NULL DEFAULT '', due TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '', received_on TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  UNIQUE(conference_id, unit_id, what)) STRICT;
CREATE INDEX unit_due_unit ON unit_due(unit_id);
CREATE TABLE unit_call(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE CASCADE, at TEXT NOT NULL DEFAULT '', how TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '', promise TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX unit_call_conference ON unit_call(conference_id);
CREATE INDEX unit_call_unit ON unit_call(unit_id);

-- returns: what a sender's headings mean, and by what a form that comes back knows its file
CREATE TABLE known_heading(id INTEGER PRIMARY KEY AUTOINCREMENT, sender TEXT NOT NULL DEFAULT '', heading TEXT NOT NULL DEFAULT '',
  field TEXT NOT NULL DEFAULT '', UNIQUE(sender, heading)) STRICT;
CREATE TABLE file_identity(id INTEGER PRIMARY KEY AUTOINCREMENT, identity TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO file_identity(identity) VALUES (lower(hex(randomblob(16))));

-- printing: how a conference wants a paper (columns, order, spare rows, copies, in the set), as JSON
CREATE TABLE paper_choice(id INTEGER PRIMARY KEY AUTOINCREMENT, conference_id INTEGER NOT NULL REFERENCES conference(id) ON DELETE CASCADE,
  code TEXT NOT NULL DEFAULT '', choice TEXT NOT NULL DEFAULT '{}', UNIQUE(conference_id, code)) STRICT;
"""

MIGRATIONS = (
    Migration("0001 the first office file", FIRST),
    Migration("0002 units owe, papers as chosen, the office's own words", SECOND, closes_undo=True),
)
SHAPE = "9ed9c48e707548a98573e645889a39ea"
"""The digest (`schema.digest`) of what a new file holds after all of these; a test tells it when a migration was added."""

-- What overlaps a week starts before its end and ends after its start. The first half is an index condition that all of
-- the past fulfills, and the overlap operator that would know better is not leakproof. With a longest booking there is a
-- third condition, that it starts at most so long before the week, and a calendar reads what it shows. No session comes
-- near a day: sites close at night.
ALTER TABLE booking ADD CONSTRAINT booking_within_a_day CHECK (ends_at - starts_at <= interval '24 hours');

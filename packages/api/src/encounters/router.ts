import { mutation, query } from '../procedures';
import { router } from '../trpc';
import { getGroupNote } from './get-group-note';
import { getGroupNoteInput } from './get-group-note.input';
import { listMyNotes } from './list-my-notes';
import { listMyNotesInput } from './list-my-notes.input';
import { listPatientNotes } from './list-patient-notes';
import { listPatientNotesInput } from './list-patient-notes.input';
import { savePart, saveShared } from './save-note';
import { savePartInput, saveSharedInput } from './save-note.input';
import { writeAddendum } from './write-addendum';
import { writeAddendumInput } from './write-addendum.input';

const noteRead = ({ sessionId }: { sessionId: string }) => ({
  action: 'read',
  entity: 'group_note',
  entityId: sessionId,
});
const chartRead = ({ patientId }: { patientId: string }) => ({
  action: 'read',
  entity: 'signed_note',
  entityId: patientId,
});

export const encountersRouter = router({
  mine: query({ permission: 'note.write', purpose: 'treatment', input: listMyNotesInput }, listMyNotes),
  groupNote: query(
    { permission: 'note.read', purpose: 'treatment', input: getGroupNoteInput, records: noteRead },
    getGroupNote,
  ),
  ofPatient: query(
    { permission: 'note.read', purpose: 'treatment', input: listPatientNotesInput, records: chartRead },
    listPatientNotes,
  ),
  saveShared: mutation({ permission: 'note.write', purpose: 'treatment', input: saveSharedInput }, saveShared),
  savePart: mutation({ permission: 'note.write', purpose: 'treatment', input: savePartInput }, savePart),
  writeAddendum: mutation(
    { permission: 'note.addend', purpose: 'treatment', input: writeAddendumInput },
    writeAddendum,
  ),
});

'use client';

import { Checkbox } from '@threshold/ui/checkbox';
import { Combobox } from '@threshold/ui/combobox';
import { DateField } from '@threshold/ui/date-field';
import { ErrorSummary } from '@threshold/ui/error-summary';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { RadioGroup } from '@threshold/ui/radio-group';
import { Select } from '@threshold/ui/select';
import { Switch } from '@threshold/ui/switch';
import { Textarea } from '@threshold/ui/textarea';
import { TimeField } from '@threshold/ui/time-field';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { GROUPS, STAFF, TODAY } from '../specimen-data';
import { Section, Specimen } from '../specimen';
import { ValidatedForm } from './validated-form';

const FORM_GRID = 'grid max-w-5xl gap-x-4 gap-y-5 sm:grid-cols-2 lg:grid-cols-3';
const ATTENDANCE = [
  { value: 'present', label: 'Present' },
  { value: 'late', label: 'Late' },
  { value: 'absent', label: 'Absent' },
] as const;

function TextSpecimens() {
  return (
    <Specimen
      name="Text: default, required, hint, error, disabled, read-only, prefix, suffix, long"
      className={FORM_GRID}
    >
      <Field label="Session name">
        <Input placeholder="Pacing and flare plan" />
      </Field>
      <Field label="NPI" required hint="Ten digits; the last one is a check digit.">
        <Input defaultValue="1234567893" />
      </Field>
      <Field label="Duration" error="A group session lasts at least 15 minutes. Enter 15 or more.">
        <Input defaultValue="5" suffix="min" />
      </Field>
      <Field label="Disabled">
        <Input disabled defaultValue="Cannot be changed" />
      </Field>
      <Field label="Read-only">
        <Input readOnly defaultValue="Signed Nov 20, 2026" />
      </Field>
      <Field label="Search">
        <Input type="search" prefix={<Search aria-hidden />} placeholder="Name or MRN" />
      </Field>
      <Field label="A label that is so long that it has to wrap onto a second line before the control begins">
        <Input defaultValue="A value that is far too long to be shown whole in a box of this width" />
      </Field>
      <Field label="Summary" hint="Goes to every chart. ⌘↵ saves.">
        <Textarea placeholder="What the group did…" />
      </Field>
      <Field label="Individual response" error="Say what this person did; 20 characters or more.">
        <Textarea defaultValue="Took part." />
      </Field>
    </Specimen>
  );
}

function EntrySpecimens() {
  const [time, setTime] = useState<number | null>(570);
  const [day, setDay] = useState<string | null>('2026-11-23');
  const [none, setNone] = useState<number | null>(null);
  return (
    <Specimen name="Time and date: type 9, 930, 130p, 13:30 · t, +7, mon, 12/1" className={FORM_GRID}>
      <Field label="Start">
        <TimeField value={time} onValueChange={setTime} />
      </Field>
      <Field label="Date">
        <DateField today={TODAY} value={day} onValueChange={setDay} />
      </Field>
      <Field label="End" error="The end is before the start.">
        <TimeField value={none} onValueChange={setNone} />
      </Field>
    </Specimen>
  );
}

function ChoiceSpecimens() {
  const [staff, setStaff] = useState<string | null>('s3');
  const [group, setGroup] = useState('g1');
  const [attendance, setAttendance] = useState<(typeof ATTENDANCE)[number]['value']>('present');
  return (
    <>
      <Specimen name="Select, combobox: default, empty, error, disabled" className={FORM_GRID}>
        <Field label="Group">
          <Select options={GROUPS} value={group} onValueChange={setGroup} />
        </Field>
        <Field label="Room" error="Choose a room.">
          <Select options={GROUPS} placeholder="Choose a room…" />
        </Field>
        <Field label="Disabled">
          <Select options={GROUPS} value="g2" disabled />
        </Field>
        <Field label="Leader">
          <Combobox options={STAFF} value={staff} onValueChange={setStaff} placeholder="Find a person…" />
        </Field>
        <Field label="Second leader">
          <Combobox
            options={[]}
            value={null}
            onValueChange={() => {}}
            placeholder="Nobody is free"
            emptyText="Nobody is free at this time."
          />
        </Field>
        <Field label="Disabled">
          <Combobox options={STAFF} value="s1" onValueChange={() => {}} disabled />
        </Field>
      </Specimen>
      <Specimen name="Checkbox, switch, radio: on, off, mixed, disabled" className={FORM_GRID}>
        <div className="grid content-start gap-1">
          <Checkbox label="Psychoeducation" defaultChecked />
          <Checkbox label="Role play" hint="Counts toward the skills requirement." />
          <Checkbox label="Some of the group" indeterminate />
          <Checkbox label="Disabled" disabled />
          <Switch label="Telehealth" defaultChecked />
          <Switch label="Remind by text" />
          <Switch label="Disabled" disabled />
        </div>
        <Field label="Change">
          <RadioGroup
            defaultValue="this"
            options={[
              { value: 'this', label: 'Only this session' },
              { value: 'following', label: 'This and following', hint: '11 sessions, 2 conflicts' },
              { value: 'all', label: 'All', disabled: true },
            ]}
          />
        </Field>
        <Field label="Attendance">
          <RadioGroup variant="segmented" value={attendance} onValueChange={setAttendance} options={ATTENDANCE} />
        </Field>
      </Specimen>
    </>
  );
}

export function FormsSection() {
  return (
    <Section id="forms" title="Forms">
      <div className="max-w-xl">
        <ErrorSummary
          title="Two things are missing before this note can be signed"
          errors={[
            { fieldId: 'forms', message: 'Individual response of Sample, Alex' },
            { fieldId: 'forms-title', message: 'Reason for the absence of Demo, Jo' },
          ]}
        />
      </div>
      <TextSpecimens />
      <EntrySpecimens />
      <ChoiceSpecimens />
      <ValidatedForm />
    </Section>
  );
}

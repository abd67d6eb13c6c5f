import { useTranslation } from 'react-i18next';
import { AreaField, TextField } from '../../../ui/fields.tsx';
import { Assigning } from '../assigning.tsx';
import { ScheduleEditor, type ScheduleValue } from '../schedule-editor.tsx';
import type { ActForm, ActScene } from './act-form.ts';
import { noteOf } from './note-fields.tsx';

interface InstructValue {
  readonly note: string;
  readonly schedule: ScheduleValue | null;
  readonly count: string;
  /** One recipient a line. */
  readonly recipients: string;
  readonly despite?: string;
}

const wantsSchedule = ({ step }: ActScene): boolean => step.requires.some(({ kind }) => kind === 'schedule');
/** The next act of the step makes the copies that are ordered here. */
const ordersCopies = ({ following }: ActScene): boolean => following?.kind === 'copy';

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Orders the next work; where the sheet demands it with the dated schedule, or with the order for copies. */
export const instructForm: ActForm<InstructValue> = {
  initial: () => ({ note: '', schedule: null, count: '', recipients: '' }),
  fields: ['note', 'despite', 'schedule.sendBy', 'copies.count', 'copies.recipients'],
  input: ({ note, schedule, count, recipients, despite = '' }, scene) => ({
    note,
    ...(scene.offer.unqualified.length > 0 ? { despite: noteOf(despite) } : {}),
    ...(wantsSchedule(scene) && schedule ? { schedule } : {}),
    ...(ordersCopies(scene) && (count.trim() !== '' || recipients.trim() !== '') ? { copies: { count: Number(count), recipients: linesOf(recipients) } } : {}),
  }),
  Fields: function InstructFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    const set = (part: Partial<InstructValue>) => change({ ...value, ...part });
    return (
      <>
        <AreaField name="note" label={t('note.instruct')} value={value.note} onChange={(event) => set({ note: event.currentTarget.value })} />
        <Assigning scene={scene} reason={value.despite ?? ''} onReason={(despite) => set({ despite })} />
        {wantsSchedule(scene) && <ScheduleEditor view={scene.view} step={scene.step.step} value={value.schedule} onChange={(schedule) => set({ schedule })} />}
        {ordersCopies(scene) && (
          <>
            <TextField name="copies.count" type="number" min={1} optional label={t('copies.count')} value={value.count} onChange={(event) => set({ count: event.currentTarget.value })} />
            <AreaField name="copies.recipients" optional label={t('copies.recipients')} description={t('one-per-line')} value={value.recipients}
              onChange={(event) => set({ recipients: event.currentTarget.value })} />
          </>
        )}
      </>
    );
  },
};

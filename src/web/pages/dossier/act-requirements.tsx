import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskOffer } from '#contract/dossier/dossier';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { Needs } from '../../ui/needs.tsx';
import type { ActScene } from './acts/act-form.ts';
import { FileField, type FileValue } from '../../ui/file-field.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

type Requirement = TaskOffer['requirements'][number];

const byHand = ({ kind, met }: Requirement): boolean => !met && (kind === 'confirmed-by-hand' || kind === 'attachment');

/** What this act and the leaving of its step need, each met by a thing the system holds; the rest is confirmed by hand, with a note. */
export function ActRequirements({ scene }: { readonly scene: ActScene }) {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState<Requirement | null>(null);
  const { view, offer: { requirements, task } } = scene;
  const shown = requirements.filter(({ act }) => act === null || act === task.kind);
  if (shown.length === 0) return null;
  const laneTitle = (lane: string | null) => view.definition.lanes.find(({ key }) => key === lane)?.title ?? lane ?? '';
  const words = (one: Requirement) => {
    const plain = t(`requirement.${one.kind}` as 'requirement.signed', { lane: laneTitle(one.lane) });
    const named = one.printed === null ? plain : `${one.printed}: ${plain}`;
    return one.gate === 'leave' && !one.met ? t('requirement.at-leaving', { what: named }) : named;
  };
  const all = shown.every(({ met }) => met);
  return (
    <section>
      <h3>{t(all ? 'requirement.all-met' : 'requirement.title')}</h3>
      <Needs needs={shown.map((one) => ({ id: String(one.index), met: one.met, words: words(one) }))} />
      {shown.filter(byHand).map((one) => (
        <Button key={one.index} variant="default" size="xs" mt={8} mr={8} onClick={() => setOpen(one)}>
          {t(one.kind === 'attachment' ? 'requirement.attach' : 'requirement.confirm')}{one.printed ? `: ${one.printed}` : ''}
        </Button>
      ))}
      {open && <ConfirmRequirement scene={scene} requirement={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function ConfirmRequirement({ scene, requirement, onClose }: { readonly scene: ActScene; readonly requirement: Requirement; readonly onClose: () => void }) {
  const { t } = useTranslation('dossier');
  const [file, setFile] = useState<FileValue | null>(null);
  const command = useCommand(api.dossier.confirm, { onDone: onClose });
  const attach = requirement.kind === 'attachment';
  return (
    <ReasonDialog title={requirement.printed ?? t(`requirement.${requirement.kind}` as 'requirement.signed', { lane: '' })} explains={requirement.note} name="note"
      label={t(attach ? 'requirement.attach-note' : 'requirement.confirm-note')} confirmLabel={t(attach ? 'requirement.attach' : 'requirement.confirm')}
      command={command} onClose={onClose} onConfirm={(note) => command.mutate({ id: scene.view.id, requirement: requirement.index, file: file?.id ?? null, note })}>
      {attach && <FileField name="file" label={t('requirement.file')} value={file} onChange={setFile} />}
    </ReasonDialog>
  );
}

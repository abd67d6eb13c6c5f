import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView, TaskOffer } from '#contract/dossier/dossier';
import { useSession } from '../../api/session.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { ActFrame } from './act-frame.tsx';
import { actForms } from './acts/registry.ts';
import { placeOf } from './steps.ts';
import { Standing } from './standing.tsx';

export interface ActSideProps {
  readonly view: DossierView;
  /** Task named in the address, if any. */
  readonly taskId?: string | undefined;
}

/** The act to do now, else how the dossier stands. With several tasks one chooses; what somebody else did meanwhile is told. */
export function ActSide({ view, taskId }: ActSideProps) {
  const { t } = useTranslation(['acts', 'dossier']);
  const [chosen, choose] = useState(taskId);
  const [held, hold] = useState<TaskOffer | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { offers } = view;
  const wanted = chosen ?? held?.task.id;
  const kept = held !== null && held.task.id !== done && held.task.id === wanted;
  const offer = offers.find(({ task }) => task.id === wanted) ?? (kept ? undefined : offers[0]);
  if (offer && offer !== held) hold(offer);
  const lost = !offer && kept ? held : null;
  const shown = offer ?? lost;
  const finish = () => { setDone(shown?.task.id ?? null); hold(null); choose(undefined); };
  if (!shown) return <Standing view={view} justDone={done !== null} />;
  const several = offers.length > 1 && (
    <Choice label={t('dossier:choose-task')} value={shown.task.id} onChange={choose}
      options={offers.map(({ task }) => ({ value: task.id, label: `${t(`acts:${task.kind}.do`)}${sameKind(offers, task.kind) ? `, ${task.post.title}` : ''}` }))} />
  );
  return (
    <Frame key={`${shown.task.id} ${JSON.stringify(shown.progress)}`} view={view} offer={shown} overtaken={lost !== null} onDone={finish}
      above={<>{several}{lost && <Overtaken view={view} offer={lost} onClose={finish} />}</>} />
  );
}

const sameKind = (offers: readonly TaskOffer[], kind: string): boolean => offers.filter(({ task }) => task.kind === kind).length > 1;

interface FrameProps {
  readonly view: DossierView;
  readonly offer: TaskOffer;
  readonly overtaken: boolean;
  readonly above: React.ReactNode;
  readonly onDone: () => void;
}

function Frame({ view, offer, overtaken, above, onDone }: FrameProps) {
  const now = useNow();
  const { office: { zone } } = useSession();
  const scene = { view, offer, now, zone, ...placeOf(view, offer.task) };
  return <ActFrame scene={scene} form={actForms[offer.task.kind]} above={above} overtaken={overtaken} onDone={onDone} />;
}

/** Who did it first; what was typed stays to be read and copied. */
function Overtaken({ view, offer: { task }, onClose }: { readonly view: DossierView; readonly offer: TaskOffer; readonly onClose: () => void }) {
  const { t } = useTranslation('dossier');
  const closed = view.tasks.find(({ id }) => id === task.id);
  const winner = view.tasks.find(({ step, round, kind, outcome }) => step === task.step && round === task.round && kind === task.kind && outcome === 'done');
  const words = closed?.outcome === 'done' || closed?.outcome === 'superseded'
    ? t('overtaken.done', { who: winner?.post.title ?? task.post.title })
    : t('overtaken.ended');
  return <Notice kind="warn" live><p>{words} {t('overtaken.kept')}</p><button type="button" className="link" onClick={onClose}>{t('overtaken.close')}</button></Notice>;
}

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { LooseContent } from '#contract/document/content';
import type { DocumentView } from '#contract/document/document';
import type { Presence } from '#contract/document/room';
import { api, queries } from '../../api/client.ts';
import { copiesOf, dropCopy, keepCopy } from '../../api/draft.ts';
import { newKey } from '../../api/intent.ts';
import type { Room, RoomCopy } from '../../api/room.ts';
import { useSession } from '../../api/session.tsx';
import type { LooseSection } from './part-model.ts';
import { Rooms, type RoomsShown } from './rooms.ts';
import { type Typing, useTyping } from './use-typing.ts';

type Body = LooseSection['body'];

export interface Writers {
  readonly rooms: Rooms;
  readonly shown: RoomsShown;
  /** Everybody else, as they are named here. */
  readonly present: readonly Presence[];
  /** The text as this page sees it. */
  readonly sections: LooseContent['sections'];
  /** The same, with what was typed this moment. */
  readonly latest: () => LooseContent['sections'];
  readonly typing: Typing;
  /** True when the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Of the draft as this page has seen that section. */
  readonly revision: (section: string) => number;
}

/** How often who listens asks by itself; the server forgets it after a minute. */
const ASK = 20_000;

/** Who writes in a document, and what was written in the rooms that are open here. */
export function useRoomNews(document: string, rooms: Rooms | undefined, enabled = true): readonly Presence[] {
  const { data } = useQuery({
    ...queries.room.news.queryOptions({ input: { id: document } }), enabled, refetchInterval: ASK, structuralSharing: false, staleTime: 0,
    queryFn: () => api.room.news({ id: document, known: rooms?.known() ?? '' }),
  });
  useEffect(() => { if (data) rooms?.hear(data); }, [rooms, data]);
  return useNamed(data?.present ?? NOBODY);
}

/** Who writes on another device of his own is told so. */
function useNamed(present: readonly Presence[]): readonly Presence[] {
  const { t } = useTranslation('document');
  const own = useSession().person.id;
  return useMemo(() => present.map((one) => (one.person === own ? { ...one, title: t('present.own') } : one)), [present, own, t]);
}

const NOBODY: readonly Presence[] = [];

/** The text of a document as several write it, each section in its room; who may write no more still sees what they wrote. */
export function useRooms(view: DocumentView, draft: NonNullable<DocumentView['draft']>, mayWrite: boolean): Writers {
  const person = useSession().person.id;
  const [rooms] = useState(() => roomsOf(view.id, person));
  const [bodies, setBodies] = useState<ReadonlyMap<string, Body>>(new Map());
  const shown = useSyncExternalStore(rooms.subscribe, rooms.shown);
  const present = useNamed(shown.present);
  useRoomNews(view.id, rooms, mayWrite);
  const typed = useRef(bodies);
  const typing = useTyping((read) => {
    typed.current = new Map([...typed.current, ...read]);
    setBodies(typed.current);
  });
  const seen = useRef<ReadonlyMap<string, LooseSection>>(new Map());
  const lost = shown.lost.join(' ');
  const over = useCallback((all: ReadonlyMap<string, Body>) => {
    const { sections: stored } = draft.content as LooseContent;
    // The same as long as nothing is written: what was counted of it stands.
    if (all.size === 0) return stored;
    const written = stored.map((section) => {
      const body = all.get(section.id);
      return body && rooms.isAhead(section.id, draft.revision) ? { ...section, body } : section;
    });
    const gone = lost.split(' ').flatMap((id) => (stored.some((section) => section.id === id) ? [] : seen.current.get(id) ?? []));
    return [...written, ...gone];
  }, [rooms, draft, lost]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a room that was left is no longer ahead
  const sections = useMemo(() => over(bodies), [over, bodies, shown.entered]);
  useEffect(() => { seen.current = new Map([...seen.current, ...sections.map((section) => [section.id, section] as const)]); }, [sections]);
  useEffect(() => { if (!mayWrite) rooms.close(); }, [rooms, mayWrite]);
  useEffect(() => {
    const stop = rooms.start();
    window.addEventListener('pagehide', rooms.keep);
    window.addEventListener('pagehide', rooms.goodbye);
    return () => {
      window.removeEventListener('pagehide', rooms.keep);
      window.removeEventListener('pagehide', rooms.goodbye);
      stop();
    };
  }, [rooms]);
  const latest = () => { typing.gather(); return over(typed.current); };
  const flush = () => { typing.gather(); return rooms.flush(); };
  const revision = (section: string) => Math.max(draft.revision, rooms.at(section)?.revision ?? 0);
  return { rooms, shown, present, sections, latest, typing, flush, revision };
}

/** The room of a section while it is on the paper. */
export function useRoom(rooms: Rooms, section: string): Room | undefined {
  useEffect(() => {
    rooms.enter(section);
    return () => rooms.leave(section);
  }, [rooms, section]);
  return useSyncExternalStore(rooms.subscribe, () => rooms.at(section));
}

/** Every window keeps copies of its own, and takes over those of windows that are gone. */
function roomsOf(document: string, person: string): Rooms {
  const client = newKey();
  const of = (section: string) => `${person}.room.${document}.${section}.`;
  const taken = new Map<string, string[]>();
  return new Rooms({
    document, client, write: api.room.write, present: api.room.present,
    copies: {
      read: (section) => {
        const copies = copiesOf<RoomCopy>(of(section));
        taken.set(section, [...copies.keys()]);
        return [...copies.values()];
      },
      keep: (section, copy) => keepCopy(`${of(section)}${client}`, copy),
      drop: (section) => {
        for (const name of [...taken.get(section) ?? [], `${of(section)}${client}`]) dropCopy(name);
        taken.delete(section);
      },
    },
  });
}

import { useQuery } from '@tanstack/react-query';
import type { DocumentView } from '#contract/document/document';
import { queries } from '../../api/client.ts';

/** Who writes this document; asked only where there is a draft and a dossier that says it. */
export const useWriters = ({ owner, key, draft }: DocumentView) =>
  useQuery({ ...queries.coWriter.list.queryOptions({ input: { id: owner.id, key } }), enabled: owner.kind === 'dossier' && draft !== null });

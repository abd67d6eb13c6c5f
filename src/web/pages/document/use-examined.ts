import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/client.ts';

/** The version that the first initial froze, and the one that this person examined last. */
export const useExamined = (id: string) => useQuery(queries.document.examined.queryOptions({ input: { id } })).data;

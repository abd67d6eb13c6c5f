/** A register of one year as it prints. Each asks the right to the register itself. */
import type { Query } from '../../kernel/http.ts';
import type { PrintFrame, RegisterBook } from '../document/index.ts';
import { officeOf } from '../people/index.ts';
import { dispatchesOfYear } from './dispatch.queries.ts';
import { incomingOfYear } from './incoming.queries.ts';
import { outgoingOfYear } from './number.queries.ts';
import { type Book, dispatchBook, incomingBook, outgoingBook } from './register-book.rules.ts';

export type BookData = Omit<RegisterBook, keyof PrintFrame>;
type BookQuery = Query<{ year: number }, BookData>;

const ofYear = (read: (...asked: Parameters<BookQuery>) => Promise<Book>): BookQuery => async (ask, { year }) => ({ ...await read(ask, { year }), year: String(year) });

/** By the name of the file. */
export const books: Readonly<Record<string, BookQuery>> = {
  'agenda-masuk': ofYear(async (ask, asked) => incomingBook(await incomingOfYear(ask, asked), (await officeOf(ask.reader)).zone)),
  'agenda-keluar': ofYear(async (ask, asked) => outgoingBook(await outgoingOfYear(ask, asked))),
  'buku-ekspedisi': ofYear(async (ask, asked) => dispatchBook(await dispatchesOfYear(ask, asked), (await officeOf(ask.reader)).zone)),
};

import { told } from './paste.ts';

/** What comes by the clipboard or a drop and is no words. */
export interface Brought {
  /** Pictures to be put in one by one, each with what it shows in words. */
  readonly pictures: readonly File[];
  /** Names of files that are no pictures. */
  readonly others: readonly string[];
  /** Pictures that are not taken over: those between pasted words, and those that came without their file. */
  readonly left: number;
  /** No words came: nothing else is put in. */
  readonly alone: boolean;
}

/** Null where only words came. A picture of words that are pasted, such as Excel adds, is none. */
export function broughtBy(data: Pick<DataTransfer, 'files' | 'getData'>): Brought | null {
  const files = [...data.files];
  const html = told(data.getData('text/html'));
  const alone = !html.says && !saysMore(data.getData('text/plain'), files);
  const pictures = alone ? files.filter(isPicture) : [];
  const others = files.filter((file) => !isPicture(file)).map(({ name }) => name);
  const left = Math.max(0, html.pictures - pictures.length);
  return pictures.length + others.length + left > 0 ? { pictures, others, left, alone } : null;
}

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/** Whether it is more than where the files lie. */
const saysMore = (text: string, files: readonly File[]): boolean => text.trim() !== '' && !files.some(({ name }) => decoded(text).includes(name));

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** Where a file that this person may read is downloaded. */
export const fileHref = (id: string): string => `/api/files/${id}`;

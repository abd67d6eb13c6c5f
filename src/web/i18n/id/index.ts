/** All areas of this language in one chunk. */
const found = import.meta.glob<Record<string, string>>('./*.json', { eager: true, import: 'default' });

export const texts = Object.fromEntries(Object.entries(found).map(([path, words]) => [path.slice(2, -5), words]));

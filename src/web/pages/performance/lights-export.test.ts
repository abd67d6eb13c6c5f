import { expect, it } from 'vitest';
import { fileStem, seriesCsv } from './lights-export.ts';

it('writes semicolons and decimal commas, leaves the missing empty and no formula alive', () => {
  const csv = seriesCsv(['Triwulan', 'Target'], [
    { words: 'TW 1 2026', figures: ['71.5', null] }, { words: 'TW 2; "2026"', figures: ['-3', '=1+1'] }, { words: '@x', figures: ['1210', '80 - 90'] },
  ]);
  expect(csv).toBe('\uFEFFTriwulan;Target\r\nTW 1 2026;71,5;\r\n"TW 2; ""2026""";-3;\'=1+1\r\n\'@x;1210;80 - 90\r\n');
});

it('makes a name for a file', () => expect(fileStem(' perkembangan IKU/3: a ')).toBe('perkembangan-IKU-3-a'));

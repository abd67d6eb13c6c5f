/** Findings on spelling and on names. */
import type { Lane, SopDefinition } from './definition.contract.ts';
import type { Finding } from './finding.contract.ts';
import { type FindingSource, report } from './finding-source.rules.ts';
import { containsPhrase, isWithin, printedTexts, sameWords, words } from './wording.rules.ts';

const DOUBLED = /(?<![\p{L}-])(\p{L}{2,})\s+\1(?![\p{L}-])/giu;
/** Shorter words differ by one letter too easily. */
const NAME_LENGTH = 7;

const likeCapital = (printed: string, right: string) => (/^\p{Lu}/u.test(printed) ? right.charAt(0).toUpperCase() + right.slice(1) : right);

function spelling({ definition, reference: { spellings } }: FindingSource): Finding[] {
  return printedTexts(definition).flatMap(({ text, ...where }) => [
    ...[...text.matchAll(DOUBLED)].map((found) => report('word-doubled', where, text, { words: found[0] })),
    ...spellings.filter(({ wrong }) => words(text).includes(wrong)).map(({ wrong, right }) => {
      const printed = text.match(/\p{L}+/gu)?.find((word) => word.toLowerCase() === wrong) ?? wrong;
      return report('word-misspelt', where, text, { printed, right: likeCapital(printed, right) });
    }),
  ]);
}

/** The same word with and without a doubled letter; what the word list knows is reported there. */
function twoWays({ definition, reference: { spellings } }: FindingSource): Finding[] {
  const first = new Map<string, string>();
  const found = new Map<string, Finding>();
  for (const { text, ...where } of printedTexts(definition)) {
    for (const printed of text.match(/\p{L}+/gu) ?? []) {
      const word = printed.toLowerCase();
      if (word.length < NAME_LENGTH || spellings.some(({ wrong }) => wrong === word)) continue;
      const bare = word.replace(/(\p{L})\1+/gu, '$1');
      const other = first.get(bare) ?? printed;
      first.set(bare, other);
      if (other.toLowerCase() !== word && !found.has(word)) found.set(word, report('spelled-two-ways', where, text, { printed, other }));
    }
  }
  return [...found.values()];
}

/** What the sheets call a lane: its titles, and names in the narrative that begin with the same word as one of them. */
function namesOf(lane: Lane, library: readonly SopDefinition[]): string[] {
  const titles = library.flatMap(({ lanes }) => lanes.filter(({ key }) => key === lane.key).map(({ title }) => title));
  const heads = titles.map((title) => words(title)[0]);
  const narrative = library.flatMap(({ sections }) => [...(sections.persyaratan?.teknis_pelaksana ?? []), ...(sections.penanganan_pengaduan ?? [])]);
  const all = [...titles, ...narrative.filter((name) => heads.includes(words(name)[0]))];
  return all.filter((name, index) => all.findIndex((other) => sameWords(other, name)) === index);
}

function roles({ definition, signed }: FindingSource): Finding[] {
  if (definition.example) return [];
  const acting = definition.lanes.filter(({ key }) => definition.steps.some(({ actors }) => actors.includes(key)));
  return acting.flatMap((lane) => {
    const names = namesOf(lane, [definition, ...signed]);
    return names.length > 1 ? [report('role-many-names', 'lanes', lane.title, { names: names.join('; '), total: names.length })] : [];
  });
}

/** The activity calls a column by the title that another SOP gives it. */
function otherwise({ definition, signed }: FindingSource): Finding[] {
  return definition.steps.flatMap(({ step, activity, actors, hands_to }) => {
    const here = definition.lanes.filter(({ key }) => actors.includes(key) || hands_to.includes(key));
    return here.flatMap((lane) => {
      if ([lane.title, lane.short ?? lane.title].some((name) => containsPhrase(activity, name))) return [];
      const titles = signed.flatMap(({ lanes }) => lanes.filter(({ key }) => key === lane.key)).map(({ title }) => title);
      const used = titles.find((title) => !isWithin(words(title), words(lane.title)) && containsPhrase(activity, title));
      return used ? [report('lane-named-otherwise', { part: 'activity', step }, activity, { used, title: lane.title })] : [];
    });
  });
}

export function nameFindings(source: FindingSource): Finding[] {
  return [spelling, twoWays, roles, otherwise].flatMap((rule) => rule(source));
}

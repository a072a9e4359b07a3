/** Words that no scenario or question has a use for: real brands and hospitals, and sanctions. */
import type { LearningModule, Lesson } from '../domain/learning-module';
import type { Finding, Reason } from './finding';
import { placeOf, type Place, type Sources } from './sources';

type Rule = { readonly reason: Reason; readonly words: RegExp; readonly says: string };

const RULES: readonly Rule[] = [
  {
    reason: 'something-real',
    words:
      /\b(Facebook|Instagram|WhatsApp|TikTok|Twitter|Snapchat|LinkedIn|YouTube|Reddit|Telegram|Discord|Mumsnet)\b/i,
    says: 'is a real brand; name the kind of place, such as a feed or a group chat',
  },
  {
    reason: 'something-real',
    words:
      /\b(Guy[\u2019']s|St Thomas[\u2019'] Hospital|Great Ormond Street|Addenbrooke[\u2019']s|Barts|Moorfields|Papworth|Broadmoor|Alder Hey)/,
    says: 'is a real hospital; invent one that plainly is',
  },
  {
    reason: 'a-sanction',
    words:
      /\b(struck off|strik(?:e|es|ing) \w+ off|sacked|disciplin(?:ed|ary)|(?:lose|loses|lost|losing|costs?) (?:(?:you|him|her|them) )?(?:your|his|her|their) (?:job|registration)|(?:removed|erased) from the register|fitness to practise)\b/i,
    says: 'speaks of a sanction, and the guidance names none; tell what it means for people',
  },
];

type Said = { readonly id: string; readonly words: string; readonly place: Place };

function saidIn(lesson: Lesson, sources: Sources): Said[] {
  return [
    ...lesson.scenarios.map((scenario) => ({
      id: scenario.id,
      words: JSON.stringify(scenario),
      place: { file: sources.scenario(lesson, scenario), line: 1 },
    })),
    ...lesson.questions.map((question) => ({
      id: question.id,
      words: JSON.stringify(question),
      place: placeOf(sources, lesson, question),
    })),
  ];
}

export function checkForbiddenWords(module: LearningModule, sources: Sources): Finding[] {
  return module.lessons
    .flatMap((lesson) => saidIn(lesson, sources))
    .flatMap(({ id, words, place: { file, line } }) =>
      RULES.flatMap((rule): Finding[] => {
        const found = rule.words.exec(words)?.[0];
        if (!found) return [];
        const message = `${id}: "${found}" ${rule.says}.`;
        return [{ reason: rule.reason, file, line: sources.lineOf(file, found, line), message }];
      }),
    );
}

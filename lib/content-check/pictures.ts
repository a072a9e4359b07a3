/** What a drawing says in words is in its alternative text or printed under it. */
import type { LearningModule, Picture } from '../domain/learning-module';
import type { Finding } from './finding';
import type { Sources } from './sources';

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** The drawn words of which nothing is said. */
function unsaid(drawn: readonly string[], said: string): string[] {
  const known = new Set(words(said));
  return drawn.filter((line) => words(line).some((word) => !known.has(word)));
}

type Shown = { readonly text: string; readonly picture?: Picture };

export function checkPictures(module: LearningModule, sources: Sources): Finding[] {
  return module.lessons.flatMap((lesson) =>
    lesson.scenarios.flatMap((scenario) => {
      const file = sources.scenario(lesson, scenario);
      const shown: Shown[] = [
        ...scenario.options,
        ...(scenario.post?.lines ?? []),
        ...(scenario.rewrite?.post.lines ?? []),
      ];
      return shown.flatMap(({ text, picture }): Finding[] => {
        if (!picture) return [];
        const missing = unsaid(sources.drawnWords(picture.file), `${picture.alt} ${text}`);
        if (missing.length === 0) return [];
        return [
          {
            reason: 'clue-not-in-text',
            file,
            line: sources.lineOf(file, picture.file),
            message: `${picture.file} shows "${missing.join('", "')}", which neither \`alt\` nor the text says; write it there for those who cannot see the drawing.`,
          },
        ];
      });
    }),
  );
}

/** For modules that stand in no file: every finding is in line 1 of something that has a name. */
import type { Sources } from '../../lib/content-check/sources';

export function sourcesOfNothing(difference: Partial<Sources> = {}): Sources {
  return {
    root: '/nowhere',
    lineOf: () => 1,
    lineOfId: () => 1,
    guidance: 'guidance.yaml',
    card: 'card.yaml',
    module: 'module.yaml',
    settings: 'settings.yaml',
    lesson: () => 'lesson.md',
    questions: () => 'questions.yaml',
    scenario: () => 'scenario.yaml',
    sidePage: () => 'page.md',
    drawnWords: () => [],
    ...difference,
  };
}

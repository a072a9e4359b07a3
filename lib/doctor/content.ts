/** Whether what is taught can be served, and whether the Academy has signed it off. */
import { isSpecimen, type LearningModule } from '../domain/learning-module';
import { ContentError, inWords as faultInWords } from '../syllabus/content-fault';
import { readLibrary } from '../syllabus/module-library';
import { ill, warning, well, type Finding } from './finding';

function judge(module: LearningModule): Finding {
  if (!isSpecimen(module)) return well(`The module "${module.id}" loads and is signed off`);
  const open = module.confirmations.filter(({ confirmed }) => !confirmed).length;
  return warning(
    `The module "${module.id}" loads; its certificates are marked SPECIMEN`,
    `the Academy has ${open} points to confirm, and the sign-off, in content/${module.id}/settings.yaml`,
  );
}

/** @param root the content folder */
export function lookAtContent(root: string): Finding[] {
  try {
    const modules = [...readLibrary(root).values()];
    if (modules.length > 0) return modules.map(judge);
    return [ill('There is nothing to teach in content/', 'put the content folder back')];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const [first] = error.faults;
    const words = first ? faultInWords(first) : error.message;
    return [
      ill(
        `The content has ${error.faults.length} mistakes to mend, first ${words}`,
        'npm run content:check',
      ),
    ];
  }
}

import { notFound } from 'next/navigation';
import { ExplanationView } from '../../../../../../components/explanation-view';
import { editionOf } from '../../../../../../lib/domain/clause';
import { newFormKey } from '../../../../../../lib/identity/form-fields';
import { requireRegistrant } from '../../../../../../lib/identity/who';
import { readExplanation } from '../../../../../../lib/use-cases/read-explanation';
import { explanationAddress, lessonAddress, moduleAddress } from '../../../../../addresses';
import { finish } from './actions';

type Props = { readonly params: Promise<{ module: string; lesson: string }> };

export default async function Page({ params }: Props) {
  const { module: id, lesson: slug } = await params;
  const here = explanationAddress(id, slug);
  await requireRegistrant(here);
  const page = readExplanation(id, slug);
  if ('absent' in page) notFound();
  const { module, lesson, standard, clauses } = page;
  return (
    <ExplanationView
      crumbs={[
        { href: moduleAddress(id), label: module.title },
        { href: lessonAddress(id, slug), label: lesson.title },
      ]}
      title={lesson.title}
      standard={standard}
      edition={editionOf(module.guidance)}
      prose={lesson.explanation}
      clauses={clauses}
      next={{
        words: 'I have read this: continue',
        action: finish,
        hidden: { here, module: id, lesson: slug, key: newFormKey() },
      }}
    />
  );
}

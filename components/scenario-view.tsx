import type { ReactNode } from 'react';
import type { FacingScenario } from '../lib/domain/facing';
import type { FormAction, Hidden } from '../lib/domain/form';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import type { Pictures } from './picture';
import { ProseText } from './prose-text';
import { ScenarioForm } from './scenario-form';

export function ScenarioView({
  crumbs,
  number,
  of,
  scenario,
  chosen = [],
  notice,
  action,
  hidden,
  pictures,
  foot,
}: {
  readonly crumbs: readonly Destination[];
  readonly number: number;
  readonly of: number;
  readonly scenario: FacingScenario;
  /** What was chosen and not saved. */
  readonly chosen?: readonly string[];
  readonly notice?: string;
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly pictures: Pictures;
  /** What stands under everything else. */
  readonly foot?: ReactNode;
}) {
  const { id, title, setting, intro } = scenario;
  return (
    <PageBody crumbs={crumbs}>
      <ScenarioForm
        key={id}
        title={`${title}: scenario ${number} of ${of}`}
        scenario={scenario}
        chosen={chosen}
        action={action}
        hidden={hidden}
        pictures={pictures}
      >
        {notice ? <p className="app-panel-quiet">{notice}</p> : null}
        <PageHeading caption={`Scenario ${number} of ${of}: ${setting}`}>{title}</PageHeading>
        <ProseText prose={intro} />
      </ScenarioForm>
      {foot}
    </PageBody>
  );
}

import { notFound } from 'next/navigation';
import { RegistrantsView } from '../../../components/registrants-view';
import { mayAct } from '../../../lib/domain/actor';
import type { RegisterFilter } from '../../../lib/domain/register-filter';
import { requireStaff } from '../../../lib/identity/who';
import { listRegistrants, type RegistrantList } from '../../../lib/use-cases/list-registrants';
import { registrantAddress, STAFF_REGISTRANTS, STAFF_REGISTRANTS_FILE } from '../../addresses';
import { askedIn, placeIn, placeWord, queryOf, type Query } from '../filter-query';
import { staffNav } from '../rooms';

const listAddress = (filter: RegisterFilter, at?: string) =>
  `${STAFF_REGISTRANTS}${queryOf(filter, at)}`;

const NO_PLACE =
  'The address does not say a place in this list, so the list is shown from its beginning.';

type Side = 'after' | 'before';

/** The ways on: there is a page back where one has come from, or where more was found looking back. */
function waysOn({ rows, more, filter }: RegistrantList, came: Side | null) {
  const at = (side: Side, row: RegistrantList['rows'][number] | undefined) =>
    row ? { href: listAddress(filter, placeWord({ ...row, side }, filter.sort)) } : null;
  const back = came === 'after' || (came === 'before' && more);
  const on = came === 'before' || more;
  return {
    previous: back ? at('before', rows[0]) : null,
    next: on ? at('after', rows.at(-1)) : null,
  };
}

export default async function Page({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const scope = await requireStaff('viewer');
  const query = await searchParams;
  const asked = askedIn(query);
  const place = placeIn(query, asked.sort || 'name');
  const list = await listRegistrants(scope, asked, place || null);
  if ('absent' in list) notFound();
  const { filter } = list;
  const file = `${STAFF_REGISTRANTS_FILE}${queryOf(filter)}`;
  return (
    <RegistrantsView
      nav={staffNav(scope, STAFF_REGISTRANTS)}
      list={{ ...list, leftOut: [...list.leftOut, ...(place === false ? [NO_PLACE] : [])] }}
      ways={waysOn(list, place ? place.side : null)}
      first={place ? listAddress(filter) : null}
      fileAddress={mayAct(scope.role, 'manager') ? file : null}
      sortAddress={(sort) => listAddress({ ...filter, sort })}
      personAddress={registrantAddress}
    />
  );
}

import { disconnect } from '../../lib/records/database';
import { keepRegistrant } from '../../lib/records/register';

afterAll(disconnect);

it('enters a registrant once', async () => {
  const person = {
    name: 'Ada Example',
    email: 'ada@example.org',
    registrationNumber: 'X1',
    parts: [{ part: 'Clinical Physiologist', specialism: 'Audiology' }],
  };
  expect(await keepRegistrant(person)).not.toBeNull();
  expect(await keepRegistrant(person)).toBeNull();
});

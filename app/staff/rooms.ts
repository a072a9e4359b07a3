/** The rooms of the staff's side and the role that opens each; one list for the navigation. */
import type { StaffNav } from '../../components/staff-page';
import { mayAct, type StaffRole, type StaffScope } from '../../lib/domain/actor';
import {
  ACCESS_LOG,
  REMINDERS,
  STAFF,
  STAFF_AUDIT_SAMPLE,
  STAFF_CERTIFICATES,
  STAFF_CLAUSES,
  STAFF_MESSAGES,
  STAFF_PEOPLE,
  STAFF_QUESTIONS,
  STAFF_REGISTER,
  STAFF_REGISTRANTS,
  STAFF_SCENARIOS,
} from '../addresses';

const ROOMS: readonly {
  readonly href: string;
  readonly label: string;
  readonly role: StaffRole;
}[] = [
  { href: STAFF, label: 'Completion', role: 'viewer' },
  { href: STAFF_REGISTRANTS, label: 'Registrants', role: 'viewer' },
  { href: STAFF_AUDIT_SAMPLE, label: 'Audit sample', role: 'viewer' },
  { href: STAFF_REGISTER, label: 'Register', role: 'manager' },
  { href: STAFF_QUESTIONS, label: 'Questions and clauses', role: 'viewer' },
  { href: STAFF_CERTIFICATES, label: 'Certificates', role: 'manager' },
  { href: REMINDERS, label: 'Reminders', role: 'manager' },
  { href: STAFF_PEOPLE, label: 'Staff', role: 'administrator' },
  { href: ACCESS_LOG, label: 'Access log', role: 'administrator' },
];

/** @param current the address of the room that the page belongs to */
export function staffNav({ role }: StaffScope, current: string): StaffNav {
  const links = ROOMS.filter((room) => mayAct(role, room.role));
  return { links: links.map(({ href, label }) => ({ href, label })), current };
}

/** The parts of the room of questions and clauses. @param current the part that the page belongs to */
export function contentSections(current: string): StaffNav {
  return {
    links: [
      { href: STAFF_QUESTIONS, label: 'Questions' },
      { href: STAFF_SCENARIOS, label: 'Scenarios' },
      { href: STAFF_CLAUSES, label: 'Clauses' },
      { href: STAFF_MESSAGES, label: 'Messages' },
    ],
    current,
  };
}

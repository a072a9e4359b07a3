export interface TestDatabase {
  /** As who owns the tables (may truncate). */
  ownerUrl: string;
  /** As who the application is: a member of `cpd_app` and nothing more. */
  appUrl: string;
  drop: () => Promise<void>;
}

export function testDatabaseUrl(): string;
export function prepareTemplate(url?: string): Promise<string>;
export function createTestDatabase(url?: string): Promise<TestDatabase>;

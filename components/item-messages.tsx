/** What registrants said of one question or scenario by “Something wrong with this?”. */
export function ItemMessages({
  messages,
}: {
  /** `at` in words, newest first. */
  readonly messages: readonly { readonly words: string; readonly at: string }[];
}) {
  return (
    <>
      <h2 className="nhsuk-heading-m">“Something wrong with this?”</h2>
      {messages.length === 0 ? (
        <p>No registrant has written about it.</p>
      ) : (
        <ul className="app-cards">
          {messages.map(({ words, at }, index) => (
            <li key={index} className="app-card">
              <p className="app-aside">{at}</p>
              <p className="app-words">{words}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export default function NotFound() {
  return (
    <main id="main" className="stray-page">
      <title>Page not found · Rightsdesk</title>
      <h1>Page not found</h1>
      <p>
        There is nothing at this address. Check that you copied the whole link, or{" "}
        <a href="/">choose the organisation</a> that you want to ask.
      </p>
    </main>
  );
}

globalThis.sawFixtureAtParse = typeof globalThis.fixture;
document.querySelector('input').addEventListener('change', (event) => {
  globalThis.chosen = [...event.target.files].map((file) => globalThis.fixture.pathOf(file));
});

/** What the build puts in the place of `import.meta.env`: true only in the copy that `npm run dev` makes for itself. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean };
}

import { language as languageSchema, type Language } from '../../shared/base/ids';

type GalleryTheme = 'light' | 'dark';

/** What the page's address asks for. */
export interface GalleryAddress {
  /** Null for the index of all states. */
  readonly state: string | null;
  readonly language: Language;
  readonly theme: GalleryTheme;
}

/** Reads `?state=…&language=…&theme=…`; what is missing or unknown is Dutch and light. */
export function readAddress(search: string): GalleryAddress {
  const asked = new URLSearchParams(search);
  const spoken = languageSchema.safeParse(asked.get('language'));
  return {
    state: asked.get('state'),
    language: spoken.success ? spoken.data : 'nl',
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
  };
}

/** The address of a state, from the page's own. */
export function addressOf({ state, language, theme }: GalleryAddress): string {
  const asked = new URLSearchParams({ ...(state === null ? {} : { state }), language, theme });
  return `?${asked.toString()}`;
}

import { addressOf, type GalleryAddress } from './address';
import { ROOMS } from './rooms';
import './index.css';

/** Every state of the program by room, in the language and theme chosen at the top. */
export function Index({ address }: { address: GalleryAddress }) {
  const { language, theme } = address;
  return (
    <main className="gallery" lang="en">
      <h1>Gallery</h1>
      <p>
        {(['nl', 'en'] as const).map((other) => (
          <a
            key={other}
            href={addressOf({ state: null, language: other, theme })}
            aria-current={other === language ? 'true' : undefined}
          >
            {other === 'nl' ? 'Dutch' : 'English'}
          </a>
        ))}
        {(['light', 'dark'] as const).map((other) => (
          <a
            key={other}
            href={addressOf({ state: null, language, theme: other })}
            aria-current={other === theme ? 'true' : undefined}
          >
            {other}
          </a>
        ))}
      </p>
      <p>{ROOMS.reduce((sum, { states }) => sum + states.length, 0)} states</p>
      <div className="gallery__rooms">
        {ROOMS.map(({ name, states }) => (
          <section key={name}>
            <h2>{name}</h2>
            <ul>
              {states.map(({ id, title }) => (
                <li key={id}>
                  <a href={addressOf({ state: id, language, theme })} data-state={id} data-room={name}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}

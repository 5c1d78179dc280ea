/**
 * The oldest browsers in which everything works; older ones show the first picture and a message. `browserslist` in `package.json` is the only place
 * that names them.
 */
import browserslist from 'browserslist';

/** Browsers as `browserslist` names them, and as the bundlers do. */
const bundlerNames = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'ios' } as const;

export type EngineName = keyof typeof bundlerNames;

const engineNames = Object.keys(bundlerNames) as readonly EngineName[];

/** The oldest version of each. */
export const oldestVersions: Readonly<Record<EngineName, number>> = versionsOf(browserslist());

/** As targets of the builds: `chrome105`. */
export const oldestEngines: readonly string[] = engineNames.map((name) => `${bundlerNames[name]}${oldestVersions[name]}`);

function versionsOf(queried: readonly string[]): Record<EngineName, number> {
  const oldest = (name: EngineName): number => {
    const versions = queried.filter((each) => each.startsWith(`${name} `)).map((each) => Number.parseFloat(each.slice(name.length + 1)));
    if (versions.length === 0) throw new Error(`browserslist of package.json names no ${name}`);
    return Math.min(...versions);
  };
  return {
    chrome: oldest('chrome'),
    edge: oldest('edge'),
    firefox: oldest('firefox'),
    safari: oldest('safari'),
    ios_saf: oldest('ios_saf'),
  };
}

/** Prints the ten slowest test files. */
import type { Reporter, TestModule } from 'vitest/node';

export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const seconds = modules.map((module) => ({
      name: `${module.project.name}: ${module.relativeModuleId}`,
      seconds: module.diagnostic().duration / 1000,
    }));
    const slowest = seconds.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10);
    process.stdout.write(
      `\nThe slowest files\n${slowest.map((file) => `${file.seconds.toFixed(1).padStart(8)} s  ${file.name}`).join('\n')}\n`,
    );
  }
}

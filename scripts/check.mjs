// pnpm check: everything that can be said without running the product.
import { CHECKS } from './checks.mjs';
import { prepare } from './prepare.mjs';
import { fail, step } from './toolchain.mjs';

let failed = 0;
try {
  await prepare();
} catch (error) {
  fail(error);
}
for (const check of CHECKS)
  await step(check.name, check.run.bind(null)).catch((error) => {
    failed += 1;
    process.stdout.write(`        ${check.name} failed:\n${error.message}\n`);
  });
process.exit(failed === 0 ? 0 : 1);

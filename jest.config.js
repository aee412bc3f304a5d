import nextJest from 'next/jest.js'

const createJestConfig = nextJest({ dir: import.meta.dirname })

/** What every suite shares. */
const shared = {
  rootDir: '.',
  moduleNameMapper: {
    '^contentlayer/generated$': '<rootDir>/.contentlayer/generated/index.mjs',
    '^@/(.*)$': '<rootDir>/$1',
  },
  // Copies of our own files: two of a kind confuse Jest's module map.
  modulePathIgnorePatterns: [
    '<rootDir>/(out|out\\.new|out\\.old|\\.next|\\.export|\\.stage|\\.cache|\\.bench|\\.edits|\\.example|\\.fixture-app|\\.copies)/',
  ],
  restoreMocks: true,
}

/** Packages that are CommonJS already, and so large that transforming them costs seconds. */
const LARGE = '/node_modules/(next|react-dom|playwright-core|puppeteer-core|typescript)/'

/** One suite; its name is the one that the report at the end uses. */
async function suite(displayName, options) {
  const config = await createJestConfig({ ...shared, displayName, ...options })()
  return {
    ...config,
    // next/jest leaves node_modules as it is, and can only be told to leave out more. Most of what we use there (unified,
    // remark, vfile …) is ES modules, which Jest's CommonJS cannot load untransformed: so the list is replaced.
    transformIgnorePatterns: ['^.+\\.module\\.(css|sass|scss)$', LARGE],
  }
}

/** The suffix of a test file says what it costs: nothing but Node, a finished build, or a browser as well. */
export default async () => ({
  projects: [
    await suite('unit', {
      testMatch: ['<rootDir>/__tests__/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['\\.(build|browser)\\.test\\.tsx?$'],
      testEnvironment: 'jsdom',
      // Components are rendered on the server only: packages must resolve as they do there, not to their browser variants.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
    }),
    await suite('build', {
      testMatch: ['<rootDir>/__tests__/**/*.build.test.ts'],
      testEnvironment: 'node',
    }),
    await suite('browser', {
      testMatch: ['<rootDir>/__tests__/**/*.browser.test.ts'],
      testEnvironment: 'node',
    }),
  ],
  // A browser on a busy machine of two cores needs longer than Jest's five seconds. Projects cannot set it.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/__tests__/helpers/seconds-reporter.js'],
})

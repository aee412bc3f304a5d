// Scores one address as the MDN HTTP Observatory does, and prints the result as JSON. Its own `scan` knows no ports.
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js'
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js'
import {
  getGradeForScore,
  getScoreDescription,
  getScoreModifier,
} from '@mdn/mdn-http-observatory/src/grader/grader.js'
import { retrieve } from '@mdn/mdn-http-observatory/src/retriever/retriever.js'

const [httpPort, httpsPort, path] = process.argv.slice(2)
const requests = await retrieve('localhost', { httpPort, httpsPort, path })
if (!requests.responses.auto?.verified)
  throw new Error('The Observatory does not trust the server.')
const tests = ALL_TESTS.map((test) => {
  const output = test(requests)
  const description = getScoreDescription(output.result)
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return {
    title: output.constructor.title,
    description,
    pass: output.pass,
    points: getScoreModifier(output.result),
  }
})
const sum = (points) => points.reduce((total, one) => total + one, 100)
const points = tests.map((test) => test.points)
const withoutExtra = sum(points.filter((one) => one < 0))
const { score, grade } = getGradeForScore(
  withoutExtra >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(points) : withoutExtra,
)
process.stdout.write(JSON.stringify({ score, grade, tests }))

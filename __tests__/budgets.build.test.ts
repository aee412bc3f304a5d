import { budgets } from '@/budgets'
import { pageAddresses } from '@/lib/serve'

it('every page that has a budget of its own is there', async () => {
  const addresses = await pageAddresses('out')
  expect(Object.keys(budgets.pages).filter((address) => !addresses.includes(address))).toEqual([])
})

import { expect, test } from 'vitest'
import { smallDesk } from '../small-desk.ts'

const desk = smallDesk()

const network = {
  id: 10,
  type: 'RequestType',
  parentId: null,
  problemTypeName: 'Network',
  approvalProcess: null,
  customFieldDefinitions: [],
  isLeafChild: false,
  hasTechGroup: true,
  autoAssignType: 'Level Tech',
  priorityTypeId: 3,
  techGroupName: 'Network',
  sendClientEmailBoolean: true,
  sendTechEmailBoolean: true,
  sendLevelTechEmailBoolean: false,
  sendGroupMgrEmailBoolean: false,
}

const ids = (body: unknown): unknown => Array.isArray(body) && body.map((row: { id: number }) => row.id)

test('§12.4 rows come in tree order, whole, without archived types', () => {
  const { body } = desk.ask('GET', 'RequestTypes')
  expect(ids(body)).toEqual([10, 11, 13])
  expect(body).toHaveProperty([0], network)
})

test('§12.4 the short style has four keys', () => {
  expect(desk.ask('GET', 'RequestTypes?style=short').body).toHaveProperty([1], {
    id: 11,
    type: 'RequestType',
    parentId: 10,
    problemTypeName: 'VPN',
  })
})

test('§12.4 list=all gives every type, archived ones too, without paging', () => {
  expect(ids(desk.ask('GET', 'RequestTypes?list=all').body)).toEqual([10, 11, 12, 13])
  expect(ids(desk.ask('GET', 'RequestTypes?list=all&limit=3&page=2').body)).toEqual([13])
})

test('§12.4 details carry 0 and 1 for the raw flags (Q12) and the names of the whole line', () => {
  expect(desk.ask('GET', 'RequestTypes/11?style=details').body).toMatchObject({
    archived: 0,
    deleted: 0,
    hideSubject: 1,
    fullName: 'Network > VPN',
    detailDisplayName: 'Network &#8226; VPN',
    isLeafChild: true,
    techGroupName: 'Network',
    customFieldDefinitions: [
      { id: 31, type: 'CustomFieldDefinition', label: 'Works elsewhere', required: true },
    ],
  })
})

test('§12.4 a type with an approval process names it', () => {
  expect(desk.ask('GET', 'RequestTypes/13').body).toMatchObject({
    approvalProcess: { id: 1, type: 'ApprovalProcess', name: 'Access approval' },
    hasTechGroup: false,
    autoAssignType: 'None',
    techGroupName: null,
  })
})

test('§19 Q10 under stubRows some rows of a details list are bare, and the item is whole', () => {
  const quirky = smallDesk({ quirks: ['stubRows'] })
  expect(quirky.ask('GET', 'RequestTypes?list=all&style=details').body).toHaveProperty([2], {
    id: 12,
    type: 'RequestType',
  })
  expect(quirky.ask('GET', 'RequestTypes/12?style=details').body).toMatchObject({ archived: 1 })
  quirky.close()
})

test('§11 definitions of ticket, asset and location fields', () => {
  expect(desk.ask('GET', 'CustomFieldDefinitions').body).toEqual([
    {
      id: 30,
      type: 'CustomFieldDefinition',
      label: 'Error text',
      optionsString: null,
      displayStyleStorableValue: 0,
      visible: true,
      editable: true,
      required: false,
    },
    {
      id: 31,
      type: 'CustomFieldDefinition',
      label: 'Works elsewhere',
      optionsString: 'Yes;No',
      displayStyleStorableValue: 4,
      visible: true,
      editable: true,
      required: true,
    },
  ])
  expect(ids(desk.ask('GET', 'CustomFieldDefinitions/Asset').body)).toEqual([32])
  expect(ids(desk.ask('GET', 'CustomFieldDefinitions/Location').body)).toEqual([33])
})

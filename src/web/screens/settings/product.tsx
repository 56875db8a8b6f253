import type { Mode } from '#domain/rights';
import { faultsOf, useAct } from '../../act/act.tsx';
import { ProductGate } from '../../frame/product-gate.tsx';
import { RemoveSample } from '../../frame/sample.tsx';
import { useHere } from '../../here/here.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { Conversation } from '../conversation/conversation.tsx';
import { modeNames, modes } from '../product/modes.ts';
import { timeZones } from '../product/time-zones.ts';
import { BringIn } from './bring-in.tsx';
import { ExportEverything } from './export.tsx';
import { PortalSettings } from './portal.tsx';
import { ProductRoles } from './product-roles.tsx';
import { RightsTable } from './rights-table.tsx';
import { SavedText } from './saved-text.tsx';
import { Section, SettingsPage } from './settings-page.tsx';
import { Teams } from './teams.tsx';

/** A product's settings: what it is, who is who in it, and who decides what. */
export function Screen() {
  return (
    <ProductGate>
      <ProductSettings />
    </ProductGate>
  );
}

const stages = ['introduction', 'growth', 'maturity', 'decline', 'retired'] as const;

function ProductSettings() {
  const act = useAct();
  const here = useHere();
  const { product, roles, admin } = here;
  const edit = async (
    change: { name?: string; mode?: Mode; stage?: (typeof stages)[number]; timeZone?: string },
    was: Partial<typeof product>,
  ) => {
    const guess = here.decides('rights') ? { guess: { kind: 'product' as const, id: product.id, fields: change } } : {};
    const outcome = await act(
      'product.edit',
      { product: product.id, ...change, was: was as never },
      { says: 'Product changed.', quiet: 'name' in change, ...guess },
    );
    return Object.values(faultsOf(outcome))[0];
  };
  const mayEdit = roles.length > 0 || admin;
  return (
    <SettingsPage part="product" title={product.name}>
      {!here.decides('rights') && mayEdit && (
        <p className="settings-says">What you change here becomes a proposal to {here.whoDecides('rights')}.</p>
      )}
      {!mayEdit && (
        <p className="settings-says">You have no role in this product: you see its settings and cannot change them.</p>
      )}
      <Section title="Product">
        <SavedText
          label="Name"
          value={product.name}
          readOnly={!mayEdit}
          onSave={(name, was) => edit({ name }, { name: was })}
        />
        <SelectField
          label="Who runs it"
          hint={modes[product.mode].hint}
          value={product.mode}
          onChange={(mode) => void edit({ mode }, { mode: product.mode })}
          options={modeNames.map((id) => ({ id, says: modes[id].says }))}
        />
        <SelectField
          label="Stage of life"
          value={product.stage}
          onChange={(stage) => void edit({ stage }, { stage: product.stage })}
          options={stages.map((id) => ({ id, says: id.slice(0, 1).toUpperCase() + id.slice(1) }))}
        />
        <SelectField
          label="Time zone"
          hint="Decides which day it is for promises and forecasts."
          value={product.timeZone}
          onChange={(timeZone) => void edit({ timeZone }, { timeZone: product.timeZone })}
          options={[...new Set([product.timeZone, ...timeZones])].map((id) => ({ id, says: id.replaceAll('_', ' ') }))}
        />
      </Section>
      <PortalSettings />
      <Teams />
      <ProductRoles />
      <RightsTable />
      <BringIn />
      <ExportEverything product={product} />
      <div className="settings-section settings-talk">
        <Conversation about={{ kind: 'product', id: product.id }} />
      </div>
      {product.sample && admin && (
        <Section title="Sample">
          <p className="settings-says">
            Everything in {product.name} is made up. It goes in one click, with its people.
          </p>
          <RemoveSample />
        </Section>
      )}
    </SettingsPage>
  );
}

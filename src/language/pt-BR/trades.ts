import type { Trade } from '../../domain/settings.ts';
import type { TradeWords } from '../messages/trades.ts';

const setor = { department: 'setor', departments: 'setores' };
const cliente = { customer: 'cliente', theCustomer: 'o cliente', customers: 'clientes' };

export const trades: Readonly<Record<Trade, TradeWords>> = {
  restaurant: {
    ...cliente,
    ...setor,
    place: 'mesa',
    playbook: 'guia de atendimento',
    served: ['refeição', 'refeições'],
  },
  hotel: {
    ...setor,
    customer: 'hóspede',
    theCustomer: 'o hóspede',
    customers: 'hóspedes',
    place: 'quarto',
    playbook: 'guia de atendimento',
    served: ['quarto ocupado', 'quartos ocupados'],
  },
  clinic: {
    ...setor,
    customer: 'paciente',
    theCustomer: 'o paciente',
    customers: 'pacientes',
    place: 'consultório',
    playbook: 'guia de atendimento',
    served: ['consulta', 'consultas'],
  },
  shop: {
    ...cliente,
    ...setor,
    place: 'pedido',
    playbook: 'guia de atendimento',
    served: ['venda', 'vendas'],
  },
  other: {
    ...cliente,
    ...setor,
    place: 'local',
    playbook: 'guia de atendimento',
    served: ['cliente', 'clientes'],
  },
};

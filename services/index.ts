export { createHttpService, type ServiceConnection } from './http-service.ts';
export type { AnswerPart, Service, ServiceEnd, ServiceMethod, ServiceRequest, VouchedUser } from './model.ts';

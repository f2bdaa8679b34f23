-- Whom a manager has marked as gone is offered no claims and written to no more.
ALTER TABLE "StaffMember" ADD COLUMN     "goneAt" TIMESTAMP(3);

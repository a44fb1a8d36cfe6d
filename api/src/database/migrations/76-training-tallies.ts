import { Migration } from '@mikro-orm/migrations';

const COUNTED = ['planned_hours', 'held_hours', 'attended_hours', 'late', 'early', 'on_leave', 'absent'] as const;

/** What attendance comes to (BR22-4), stored with whatever it follows from: lists of classes and trainees are sorted and narrowed by it. */
export class Migration2026120176 extends Migration {
  override up(): void {
    this.addSql(`
      -- One row a membership: a class is the sum of its members, a trainee that of the classes he was in.
      create table training_member_tally (
        member_id uuid primary key references training_class_member (id) on delete cascade,
        class_id uuid not null,
        run_trainee_id uuid not null,
        planned_hours numeric(8,1) not null,
        held_hours numeric(8,1) not null,
        attended_hours numeric(10,3) not null,
        late integer not null,
        early integer not null,
        on_leave integer not null,
        absent integer not null
      );
      create index training_member_tally_class on training_member_tally (class_id);
      create index training_member_tally_trainee on training_member_tally (run_trainee_id)`);
    this.addSql(`
      -- The only place that counts: published sessions of the class that take place, while he is in it and in the run, 不适用 apart; of held
      -- ones whom nobody marked was not there.
      create function training_counted(members uuid[]) returns setof training_member_tally language sql stable as $$
        select m.id, m.class_id, m.run_trainee_id,
               coalesce(sum(s.lesson_hours) filter (where a.status is distinct from 'N'), 0),
               coalesce(sum(s.lesson_hours) filter (where sc.taken_at is not null and a.status is distinct from 'N'), 0),
               coalesce(sum(a.weight * s.lesson_hours) filter (where sc.taken_at is not null), 0),
               count(*) filter (where sc.taken_at is not null and a.status = 'L')::int,
               count(*) filter (where sc.taken_at is not null and a.status = 'E')::int,
               count(*) filter (where sc.taken_at is not null and a.status = 'V')::int,
               count(*) filter (where sc.taken_at is not null and coalesce(a.status, 'A') = 'A')::int
          from training_class_member m
          join run_trainee t on t.id = m.run_trainee_id
          left join (training_session_class sc join training_session s
              on s.id = sc.session_id and s.published_at is not null and not s.cancelled)
            on sc.class_id = m.class_id and m.from_on <= s.day and (m.to_on is null or s.day < m.to_on)
               and t.joined_on <= s.day and (t.left_on is null or s.day < t.left_on)
          left join training_attendance a on a.session_id = s.id and a.run_trainee_id = t.id
         where m.id = any(members)
         group by m.id
      $$`);
    this.addSql(`
      -- Who is counted at the same time waits: each statement then sees what the one before has committed.
      create function training_count_again(trainees uuid[]) returns void language plpgsql as $$
      begin
        perform 1 from run_trainee where id = any(trainees) order by id for no key update;
        insert into training_member_tally
          select * from training_counted(array(select id from training_class_member where run_trainee_id = any(trainees)))
          on conflict (member_id) do update set ${COUNTED.map((column) => `${column} = excluded.${column}`).join(', ')}
          where (${COUNTED.map((column) => `training_member_tally.${column}`).join(', ')})
            is distinct from (${COUNTED.map((column) => `excluded.${column}`).join(', ')});
      end $$`);
    this.follow('training_attendance', 'select run_trainee_id from changed', ['insert', 'update', 'delete']);
    this.follow(
      'training_session',
      `select m.run_trainee_id from changed n join was o using (id) join training_session_class sc on sc.session_id = n.id
         join training_class_member m on m.class_id = sc.class_id
        where (n.day, n.lesson_hours, n.cancelled, n.published_at is null)
          is distinct from (o.day, o.lesson_hours, o.cancelled, o.published_at is null)`,
      ['update'],
    );
    this.follow(
      'training_session_class',
      'select m.run_trainee_id from changed join training_class_member m using (class_id)',
      ['insert', 'update', 'delete'],
    );
    this.follow('training_class_member', 'select run_trainee_id from changed', ['insert', 'update']);
    this.follow(
      'run_trainee',
      `select n.id from changed n join was o using (id)
        where (n.joined_on, n.left_on) is distinct from (o.joined_on, o.left_on)`,
      ['update'],
    );
  }

  /** Counts again whom a statement on a table concerns, within that statement. */
  private follow(table: string, concerned: string, acts: readonly ('insert' | 'update' | 'delete')[]): void {
    this.addSql(`
      create function ${table}_counted() returns trigger language plpgsql as $$
      declare concerned uuid[] := array(select distinct c.id from (${concerned}) as c(id));
      begin
        if cardinality(concerned) > 0 then perform training_count_again(concerned); end if;
        return null;
      end $$`);
    const seen = {
      insert: 'new table as changed',
      update: 'old table as was new table as changed',
      delete: 'old table as changed',
    };
    for (const act of acts)
      this.addSql(`create trigger ${table}_counted_${act} after ${act} on ${table} referencing ${seen[act]}
        for each statement execute function ${table}_counted()`);
  }
}

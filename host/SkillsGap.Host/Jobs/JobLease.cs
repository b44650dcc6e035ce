namespace SkillsGap.Host.Jobs;

/// <summary>The right to report on and end a job: good for as long as nobody has started it again.</summary>
/// <param name="Tenant">Whose job.</param>
/// <param name="Id">Which job.</param>
/// <param name="Runner">The runner that started it.</param>
/// <param name="Start">The number of this start, different for every start of any job.</param>
internal sealed record JobLease(string Tenant, string Id, long Runner, long Start);

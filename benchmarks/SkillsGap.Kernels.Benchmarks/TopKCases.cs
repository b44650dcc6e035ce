namespace SkillsGap.Kernels.Benchmarks;

/// <summary>The ten best roles of everybody and the ten best people of every role; the bound is that of the fits alone.</summary>
internal static class TopKCases
{
    private const int Best = 10;
    private static readonly People Blocks = People.Blocks;

    public static IEnumerable<KernelCase> All
    {
        get
        {
            foreach (var roles in (RoleTable[])[new(1000, 12), new(200, People.Skills)])
            {
                var name = $"TopK, {Best} of {roles.Count} roles of {roles.Asked} skills, {People.Count} people";
                const double bytes = sizeof(float) * (double)People.Count * People.Skills;
                TopK<float>[] lists = [new(Blocks.Size, Best), new(Blocks.Size, Best)];
                yield return Probe.Case<float, MultiplyMinAddStep>(name, "multiply, minimum, sum");
                foreach (var threads in (int[])[1, 2])
                {
                    yield return new(name, "ours, roles of people", CaseKind.Ours, threads, roles.Steps, bytes, () => Blocks.For(
                        threads, (part, block) => lists[part].RankRoles(roles.Weights, Blocks.Levels[block].Span, [], Blocks.Size, Blocks.Size)));
                }

                // As in the engine, threads share the roles.
                foreach (var parts in (CoverageWeights<float>[][])[[roles.Weights], roles.Halves])
                {
                    TopK<float>[] people = [.. parts.Select(part => new TopK<float>(part.Roles, Best))];
                    yield return new(name, "ours, people of roles", CaseKind.Ours, parts.Length, roles.Steps, bytes, () => Halves.Run(parts.Length, (part, _) =>
                    {
                        people[part].Clear();
                        for (var block = 0; block < Blocks.Levels.Length; block++)
                            people[part].OfferPeople(parts[part], Blocks.Levels[block].Span, [], Blocks.Size, Blocks.Size, block * Blocks.Size);
                    }));
                }
            }
        }
    }
}

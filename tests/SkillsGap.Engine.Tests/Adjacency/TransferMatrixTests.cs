using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Adjacency.Small;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class TransferMatrixTests
{
    private const double Rounding = 1e-12;

    private static Role[] TwoPairs => [Both(0, 1), Both(0, 1), Both(2, 3), Both(2, 3)];

    [Fact]
    public void Build_DecomposedSkillsWithoutRoles_IsThePartThatIsCovered()
    {
        // 0 = {x 2, y 1}, 1 = {x 1, z 3}, 2 = {y 1}: 1 shares min(2, 1) = 1 with 0, of 4 in 1 and of 3 in 0.
        var t = Transfer(Decomposed([("x", 2), ("y", 1)], [("x", 1), ("z", 3)], [("y", 1)]), []);

        double[][] expected = [[1, 1.0 / 4, 1], [1.0 / 3, 1, 0], [1.0 / 3, 0, 1]];
        AssertMatrix(expected, t);
    }

    [Fact]
    public void Build_PartAndWhole_IsDirected()
    {
        var t = Transfer(Decomposed([("x", 1), ("y", 1), ("z", 2)], [("x", 1)]), []);

        Assert.Equal(1, t[0, 1]);
        Assert.Equal(0.25, t[1, 0]);
    }

    [Fact]
    public void Build_UndecomposedSkillsOfOneName_DoNotTransfer()
    {
        var t = Transfer(Skills(2), []);

        AssertMatrix([[1, 0], [0, 1]], t);
    }

    [Fact]
    public void Build_DeclaredTransfer_OverridesTheComputedOneInItsDirection()
    {
        var taxonomy = Decomposed([("x", 1)], [("x", 1)]) with { DeclaredTransfers = [new(0, 1, 0.35), new(1, 1, 0.2)] };

        AssertMatrix([[1, 0.35], [1, 1]], Transfer(taxonomy, []));
    }

    [Fact] // Four roles, two each of {0, 1} and {2, 3}: n = 2, co = 2, base = 1/2; P = (2 + 1.5)/5 = .7, lift (.7 − .5)/.5 = .4.
    public void Build_SkillsRequiredTogether_IsTheShrunkLift()
    {
        var t = Transfer(Skills(4), TwoPairs);

        AssertMatrix([[1, 0.4, 0, 0], [0.4, 1, 0, 0], [0, 0, 1, 0.4], [0, 0, 0.4, 1]], t);
    }

    [Fact] // The same roles, where 0 and 1 cover .5 of each other: the lift weighs 2/22.
    public void Build_DecomposedSkillsWithRoles_BlendsByHowManyRolesThereAre()
    {
        var t = Transfer(Decomposed([("x", 1), ("y", 1)], [("x", 1), ("z", 1)], [], []), TwoPairs);

        Assert.Equal((20.0 / 22 * 0.5) + (2.0 / 22 * 0.4), t[0, 1], Rounding);
        Assert.Equal(0.4, t[2, 3], Rounding);
    }

    [Fact]
    public void Build_RolesWithoutRequirements_AreIgnored()
    {
        Role[] roles = [Role((0, 0.5, 1), (1, 0.5, 1)), Role((2, 0.5, 1))];

        var without = Transfer(Skills(3), roles);
        var with = Transfer(Skills(3), [.. roles, Role(), Role((2, 0, 1))]);

        Assert.True(without[0, 1] > 0);
        for (var s = 0; s < 3; s++)
            Assert.Equal(without.From(s).Values.ToArray(), with.From(s).Values.ToArray());
    }

    [Fact]
    public void Build_ProportionalRoles_HaveNoAdvantageEvenInRounding()
    {
        var random = new Random(4);
        for (var i = 0; i < 100; i++)
        {
            var profile = Enumerable.Range(0, 6).Select(_ => random.Next(1, 30)).ToArray();

            var t = Transfer(Skills(6), [Times(1), Times(2), Times(3)]);

            for (var from = 0; from < 6; from++)
                Assert.All(Enumerable.Range(0, 6).Where(to => to != from), to => Assert.Equal(0, t[from, to]));

            Role Times(int factor) => Role([.. profile.Select((level, s) => (s, level * factor / 100.0, 1.0))]);
        }
    }

    [Fact]
    public void Build_RandomGradedRoles_AgreesWithBruteForceCounts()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var roles = Enumerable.Range(0, 12).Select(_ => RandomRole(random, 8)).ToArray();

            var t = Transfer(Skills(8), roles);

            var counted = roles.Where(r => r.Requirements.Any(q => q.Level > 0)).ToArray();
            for (var from = 0; from < 8; from++)
            {
                for (var to = 0; to < 8; to++)
                    Assert.Equal(from == to ? 1 : Lift(counted, from, to), t[from, to], Rounding);
            }
        }
    }

    [Fact] // Roles say .4 (n = 2) on what covers .5; then 30 of 60 people have 0 and 1: P = (30 + 1.5)/33, lift 0.9090…, weight 30/50.
    public void Build_WithPeople_BlendsThemInAfterTheRoles()
    {
        var people = Profiles(4, [.. Enumerable.Range(0, 60).Select(p => p % 2 == 0 ? new[] { 0, 1 } : [3])]);

        var t = Transfer(Decomposed([("x", 1), ("y", 1)], [("x", 1), ("z", 1)], [], []), TwoPairs, people);

        Assert.Equal((0.4 * ((20.0 / 22 * 0.5) + (2.0 / 22 * 0.4))) + (0.6 * ((((30 + 1.5) / 33) - 0.5) / 0.5)), t[0, 1], Rounding);
        Assert.Equal(0.4, t[2, 3], Rounding); // Nobody is known to have 2: people say nothing about it.
        Assert.Equal(0.4, t[3, 2], Rounding);
    }

    [Fact]
    public void Build_MostPerSkill_KeepsTheLargestOfEachSkillAndAllThatWasDeclared()
    {
        var random = new Random(7);
        var roles = Enumerable.Range(0, 60).Select(_ => RandomRole(random, 30)).ToArray();
        var taxonomy = Skills(30) with { DeclaredTransfers = [new(0, 5, 0.01), new(0, 6, 0)] };

        var all = Transfer(taxonomy, roles);
        var some = Transfer(taxonomy, roles, most: 4);

        for (var from = 0; from < 30; from++)
        {
            var others = Enumerable.Range(0, 30).Where(to => to != from && (from != 0 || to is not (5 or 6))).ToList();
            var largest = others.OrderByDescending(to => all[from, to]).Take(4).ToHashSet(); // Of equals the first.
            Assert.All(others, to => Assert.Equal(largest.Contains(to) ? all[from, to] : 0, some[from, to]));
            Assert.Equal(from == 0 ? 5 : 4, some.From(from).Targets.Length);
        }

        Assert.Equal(0.01, some[0, 5]);
        Assert.Equal(0, some[0, 6]);
    }

    [Fact]
    public void Build_MoreThreads_GivesTheSameBytes()
    {
        var random = new Random(3);
        var roles = Enumerable.Range(0, 100).Select(_ => RandomRole(random, 300)).ToArray();

        var one = TransferMatrix.Build(Skills(300), roles, threads: 1, cancellation: TestContext.Current.CancellationToken);
        var three = TransferMatrix.Build(Skills(300), roles, threads: 3, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(one.Kept, three.Kept);
        for (var s = 0; s < 300; s++)
        {
            Assert.Equal(one.From(s).Targets, three.From(s).Targets);
            Assert.Equal(one.From(s).Values, three.From(s).Values);
        }
    }

    [Fact]
    public void Explain_AnyPair_SaysWhatTheMatrixHolds()
    {
        var random = new Random(5);
        var roles = Enumerable.Range(0, 40).Select(_ => RandomRole(random, 8)).ToArray();
        var people = TwoKinds(random, 50, 8);
        var taxonomy = Decomposed([("x", 1), ("y", 1)], [("x", 2)], [("y", 1)], [], [], [], [], []) with { DeclaredTransfers = [new(2, 3, 0.7)] };

        var t = Transfer(taxonomy, roles, people);

        for (var from = 0; from < 8; from++)
            Assert.All(Enumerable.Range(0, 8).Where(to => to != from), to => Assert.Equal(t[from, to], t.Explain(from, to).Transfer));
        Assert.Equal(0.7, t.Explain(2, 3).Declared);
        Assert.Equal(0.5, t.Explain(0, 1).Covered);
        Assert.Equal(50, t.Explain(0, 1).People!.Value.Of);
    }

    private static Role Both(int a, int b) => Role((a, 0.5, 1), (b, 0.5, 1));

    private static double Lift(Role[] roles, int from, int to)
    {
        double n = roles.Count(r => Needs(r, from)), co = roles.Count(r => Needs(r, from) && Needs(r, to));
        var rate = roles.Count(r => Needs(r, to)) / (double)roles.Length;
        var conditional = (co + (3 * rate)) / (n + 3);
        return rate == 1 ? 0 : Math.Max(0, (conditional - rate) / (1 - rate));

        // A share above the overall share; the tests' levels are tenths, so equal shares are recognised in decimal.
        bool Needs(Role role, int skill) =>
            Level(role, skill) * roles.Sum(Total) > Total(role) * roles.Sum(r => Level(r, skill));

        static decimal Level(Role role, int skill) => (decimal)role.Requirements.FirstOrDefault(r => r.Skill == skill).Level;

        static decimal Total(Role role) => role.Requirements.Sum(r => (decimal)r.Level);
    }

    private static void AssertMatrix(double[][] expected, TransferMatrix actual)
    {
        Assert.Equal(expected.Length, actual.Skills);
        for (var from = 0; from < expected.Length; from++)
        {
            for (var to = 0; to < expected.Length; to++)
                Assert.Equal(expected[from][to], actual[from, to], Rounding);
        }
    }
}

using SkillsGap.Benchmarks.Transfer;
using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class WholeTaxonomyTests
{
    [Fact]
    public void Transfer_OfWholeEsco_AgreesWithCountsOfItsOccupations()
    {
        var esco = SkillRoles.ReadEsco(SharedData.At("esco-1.1.1"));
        var transfer = Small.Transfer(esco.Taxonomy, esco.Roles);
        HashSet<int>[] needs = [.. esco.Roles.Select(role => role.Requirements.Select(r => r.Skill).ToHashSet())];
        var needing = needs.SelectMany(role => role).CountBy(s => s).ToDictionary();
        var random = new Random(1);

        Assert.Equal(13_896, transfer.Skills);
        for (var i = 0; i < 100; i++)
        {
            var from = random.Next(transfer.Skills);
            var with = needs.Where(role => role.Contains(from)).ToList();
            var beside = with.SelectMany(role => role).Where(s => s != from).CountBy(s => s).ToDictionary();
            double[] expected = [.. beside.Select(x => Lift(x.Key, x.Value)).Where(lift => lift > 0).OrderDescending().Take(TransferMatrix.MostPerSkill)];

            Assert.Equal(expected, transfer.From(from).Values.ToArray().OrderDescending(), (a, b) => Math.Abs(a - b) < 1e-12);
            foreach (var to in transfer.From(from).Targets) Assert.Equal(Lift(to, beside[to]), transfer[from, to], 1e-12);

            double Lift(int to, int both)
            {
                var rate = needing[to] / (double)needs.Length;
                return ((both + (3 * rate)) / (with.Count + 3.0) - rate) / (1 - rate);
            }
        }
    }
}

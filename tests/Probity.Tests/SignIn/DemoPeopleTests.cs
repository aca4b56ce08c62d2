using Probity.Bodies;
using Probity.Catalogue;
using Probity.SignIn.Demo;
using Probity.Subjects;

namespace Probity.Tests.SignIn;

public sealed class DemoPeopleTests
{
    [Fact]
    public void Every_citizen_has_a_number_that_checks_and_belongs_to_nobody() =>
        Assert.All(Citizens(), citizen => Assert.True(ResidentNumber.Parse(citizen.Number!).IsSynthetic));

    [Fact]
    public void Nobody_is_called_by_a_word_that_tells_who_they_are_or_shares_one()
    {
        Assert.All(DemoPeople.All, person => Assert.DoesNotContain(person.Who, person.Name + person.Number));
        Assert.Equal(DemoPeople.All.Count, DemoPeople.All.Select(person => person.Who).Distinct().Count());
    }

    [Fact]
    public void Names_test_what_names_can_be()
    {
        Assert.Contains(Citizens(), citizen => citizen.Name.EnumerateRunes().Any(rune => rune.Plane > 0));
        Assert.Contains(Citizens(), citizen => citizen.Name.Contains('·'));
        Assert.All(Citizens(), citizen => Assert.False(PersonName.Read(citizen.Name).IsRefused));
    }

    [Fact]
    public void One_citizen_is_seventeen_when_the_demo_begins_and_the_others_are_adults()
    {
        var begin = new DateOnly(2026, 11, 1);
        Assert.Single(Citizens(), citizen => BirthOf(citizen) > begin.AddYears(-18));
        Assert.Single(Citizens(), citizen => BirthOf(citizen) > begin.AddYears(-18) && BirthOf(citizen) <= begin.AddYears(-17));
    }

    [Fact]
    public void Every_official_acts_for_a_body_of_the_catalogue_under_its_name()
    {
        var edition = Edition();

        Assert.All(Officials(), official =>
        {
            var body = edition.FindBody(CreditCode.Parse(official.Body!));
            Assert.NotNull(body);
            Assert.StartsWith(body.Name.Zh, official.About.Zh);
            Assert.EndsWith(body.Name.En, official.About.En);
        });
    }

    [Fact]
    public void Who_asks_belongs_to_a_body_that_holds_a_purpose_and_of_each_item_of_article_22_somebody_holds_a_purpose()
    {
        var edition = Edition();
        var inquirers = Officials().Where(official => official.Roles.Contains(Role.Inquirer)).ToList();

        Assert.All(inquirers, official => Assert.Contains(edition.Purposes, purpose => purpose.Bodies.Contains(CreditCode.Parse(official.Body!))));
        Assert.All(edition.Purposes.GroupBy(purpose => purpose.Basis[0].SubItem), item =>
            Assert.Contains(inquirers, official => item.Any(purpose => purpose.Bodies.Contains(CreditCode.Parse(official.Body!)))));
    }

    [Fact]
    public void Maker_and_checker_of_a_body_are_two_people_and_every_role_is_played()
    {
        Assert.DoesNotContain(Officials(), official => official.Roles.IsSupersetOf([Role.IntakeMaker, Role.IntakeChecker]));
        Assert.Equal(Enum.GetValues<Role>().ToHashSet(), DemoPeople.All.SelectMany(person => person.Roles).ToHashSet());
    }

    static Edition Edition()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Probity.slnx"))) root = root.Parent!;
        return CatalogueReader.Read(Path.Combine(root.FullName, "catalogues", "shandong")).Editions!.All[^1];
    }

    static IEnumerable<DemoPerson> Officials() => DemoPeople.All.Where(person => person.Number is null);

    static IEnumerable<DemoPerson> Citizens() => DemoPeople.All.Where(person => person.Number is not null);

    static DateOnly BirthOf(DemoPerson citizen) => ResidentNumber.Parse(citizen.Number!).BirthDate;
}
